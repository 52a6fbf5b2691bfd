package io.github.seplint.report.coverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the page in Chromium: clicks, filters, printing, and without JavaScript. */
final class HtmlReportBrowserTest extends PageTest {
  private static final String SHOWN =
      "return [...document.querySelectorAll('li.row')]"
          + ".filter(row => !row.closest('[hidden]'))";

  @BeforeAll
  void write(@TempDir Path directory) throws IOException {
    Path page = directory.resolve("report.html");
    Files.writeString(page, Traces.html(Traces.project(), Optional.of(Traces.projectSpec())));
    start(directory, page.toUri().toString());
  }

  @Test
  void nothingLeavesAndNothingIsComplainedOf() throws IOException {
    browser().log("performance");
    browser().log("browser");
    browser().open(url());
    for (JsonNode entry : browser().log("performance")) {
      String message = entry.get("message").asText();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        assertTrue(message.contains("\"url\":\"file://"), message);
      }
    }
    assertEquals(0, browser().log("browser").size());
  }

  @Test
  void thePolicyStopsWhatIsNotThePagesOwn() throws IOException {
    String script =
        "const s = document.createElement('script'); s.textContent = 'window.broken = true';"
            + "document.body.append(s);"
            + "document.body.setAttribute('style', 'color: red');"
            + "return String(window.broken) + getComputedStyle(document.body).color";
    assertFalse(text(script).contains("true"));
    assertFalse(text(script).contains("rgb(255, 0, 0)"));
  }

  @Test
  void filtersByTextAndSaysHowMuchIsFound() throws IOException {
    assertEquals(
        text(SHOWN + ".length"), text("return document.querySelectorAll('li.row').length"));
    browser().type("#text", "LAMP");
    browser().await(FOUND + ".includes(' of ')");
    for (JsonNode row : browser().run(SHOWN + ".map(row => row.textContent.toLowerCase())")) {
      assertTrue(row.asText().contains("lamp"), row.asText());
    }
    int rows = browser().run(SHOWN + ".length").asInt();
    assertTrue(rows > 0);
    assertTrue(text(FOUND).startsWith(rows + " of "), text(FOUND));
    assertEquals("?text=LAMP", text("return location.search"));
  }

  @Test
  void filtersByStatusSepAndKeywordTogether() throws IOException {
    browser().click("input[value=untested]");
    browser().await("return location.search === '?status=untested'");
    assertEquals(
        text("return document.querySelectorAll('li.row[data-status=untested]').length"),
        text(SHOWN + ".length"));
    browser().click("#sep option:nth-child(2)");
    browser().click("#level option:nth-child(2)");
    browser().await("return location.search.includes('level=MUST')");
    String expected =
        "li.row[data-status=untested][data-level=MUST][data-seps=\"'"
            + " + document.getElementById('sep').value + '\"]";
    assertEquals(
        text("return document.querySelectorAll('" + expected + "').length"),
        text(SHOWN + ".length"));
    browser().click("#filter button[type=reset]");
    browser().await("return location.search === ''");
    assertEquals(
        text("return document.querySelectorAll('li.row').length"), text(SHOWN + ".length"));
  }

  @Test
  void whatIsAskedForIsKeptInTheAddress() throws IOException {
    browser().open(url() + "?text=lamp&status=tested&level=MUST");
    assertEquals("lamp", text("return document.getElementById('text').value"));
    assertEquals("true", text("return document.querySelector('[value=tested]').checked"));
    assertTrue(text(FOUND).contains(" of "));
  }

  @Test
  void saysThatNothingIsFound() throws IOException {
    browser().open(url() + "?text=no+such+words");
    assertEquals("false", text("return document.querySelector('#rows [data-empty]').hidden"));
    assertTrue(text(FOUND).startsWith("0 of "), text(FOUND));
  }

  @Test
  void sentencesThatDoNotFitLoseTheirMarks() throws IOException {
    browser().click("input[value=no-row]");
    browser().await("return location.search === '?status=no-row'");
    assertEquals("0", text(SHOWN + ".length"));
    assertEquals(
        "0", text("return document.querySelectorAll('mark[data-status=no-row].off').length"));
    assertEquals(
        "0",
        text(
            "return document.querySelectorAll("
                + "'details mark[data-status]:not([data-status=no-row]):not(.off)').length"));
  }

  @Test
  void aLinkOpensWhatItLeadsTo() throws IOException {
    String row = text("return document.querySelector('a.to-row').getAttribute('href')");
    browser().open(url() + row);
    browser().await("return document.querySelector('" + row + "').closest('details').open");
    browser().click(row + " .links a[href^='#']");
    browser().await("return document.querySelector('mark:target') !== null");
    browser().await("return document.querySelector('mark:target').closest('details').open");
    browser()
        .await(
            "const place = document.querySelector('mark:target').getBoundingClientRect();"
                + "return place.top >= 0 && place.bottom <= innerHeight");
  }

  @Test
  void aLinkToWhatAFilterHidesClearsIt() throws IOException {
    String row = text("return document.querySelector('li.row').id");
    browser().open(url() + "?text=no+such+words#" + row);
    browser().await("return location.search === ''");
    browser().await("return document.getElementById('" + row + "').checkVisibility()");
  }

  @Test
  void sortsTheOverviewByAColumn() throws IOException {
    String numbers =
        "return [...document.querySelectorAll('#overview tbody tr')]"
            + ".map(row => Number(row.cells[2].textContent))";
    browser().click("th[data-sort]:nth-child(3) button");
    JsonNode sorted = browser().run(numbers);
    for (int i = 1; i < sorted.size(); i++) {
      assertTrue(sorted.get(i - 1).asInt() <= sorted.get(i).asInt(), sorted.toString());
    }
    assertEquals("ascending", text("return document.querySelector('[aria-sort]').ariaSort"));
  }

  @Test
  void theKeyboardReachesTheContentAndTheSearch() throws IOException {
    browser().type("body", "\uE004");
    assertEquals("Skip to the content", text("return document.activeElement.textContent"));
    browser().type("body", "/");
    assertEquals("text", text("return document.activeElement.id"));
  }

  @Test
  void printingOpensAll() throws IOException {
    browser().tell("Page.printToPDF", Map.of());
    assertEquals("0", text("return document.querySelectorAll('details:not([open])').length"));
  }

  @Test
  void aLinkDoesNotEndBelowTheFilter() throws IOException {
    String row = text("return document.querySelector('details:last-of-type li.row').id");
    String seen =
        "const top = document.getElementById('"
            + row
            + "').getBoundingClientRect().top;"
            + "return top >= document.getElementById('filter').offsetHeight";
    resize(760);
    try {
      browser().open(url() + "#" + row);
      browser().await(seen + " && top < innerHeight");
      browser()
          .run(
              "location.hash = '';"
                  + "document.getElementById('filter').style.paddingTop = '9rem';"
                  + "location.hash = '"
                  + row
                  + "'");
      browser().await(seen + " && top < innerHeight");
    } finally {
      browser().tell("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** The answer of the browser comes before the page has its new width. */
  private void resize(int width) throws IOException {
    browser()
        .tell(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", false));
    browser().await("return innerWidth === " + width);
  }

  @Test
  void fitsANarrowScreen() throws IOException {
    resize(360);
    try {
      browser().open(url());
      browser().run("document.querySelectorAll('details').forEach(each => each.open = true)");
      assertEquals(
          text("return document.documentElement.clientWidth"),
          text("return document.documentElement.scrollWidth"));
    } finally {
      browser().tell("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void withoutJavaScriptAllIsThereAndNoFilterIs() throws IOException {
    browser().tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser().open(url());
      browser().click("details[data-group] > summary");
      assertEquals(
          List.of("true", "true"),
          List.of(
              text("return document.querySelector('details[data-group]').open"),
              text("return document.getElementById('filter').hidden")));
    } finally {
      browser().tell("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
