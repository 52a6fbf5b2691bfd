package io.github.seplint.report.coverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the matrix of SDKs in Chromium: its filter, and the way to scenarios and messages. */
final class MatrixBrowserTest extends PageTest {
  private static final String SHOWN =
      "return [...document.querySelectorAll('[data-verdicts]')]"
          + ".filter(row => !row.closest('[hidden]'))";

  @BeforeAll
  void write(@TempDir Path directory) throws IOException {
    write(
        directory.resolve("sep-7001.yaml"),
        """
        sep: 7001
        spec_url: https://modelcontextprotocol.io/specification/draft/server/bookmarks#creating
        requirements:
          - check: sep-7001-unknown-resource
            text: 'Servers MUST respond with an error for an unknown resource.'
          - check: sep-7001-expiry
            text: 'Clients MUST NOT use a bookmark after its expiry.'
          - text: 'Users SHOULD be asked.'
            excluded: 'user interfaces are not observable on the wire'
        """);
    results(directory.resolve("red"), "FAILURE", "SUCCESS", "answered with an empty list");
    results(directory.resolve("blue"), "SUCCESS", "SUCCESS", "");
    CliResult result =
        CliResult.of(
            directory,
            "report",
            "--sdk",
            "red@1.0=red",
            "--sdk",
            "blue@2.0=blue",
            "--format",
            "html=matrix.html",
            ".");
    assertEquals(ExitCode.CLEAN, result.exit(), result.err());
    start(directory, directory.resolve("matrix.html").toUri().toString());
  }

  private static void results(Path sdk, String unknown, String expiry, String message)
      throws IOException {
    write(
        sdk.resolve("server-2026-07-28/server-bookmarks-2026-11-20T23-12-11-010Z/checks.json"),
        """
        [
          { "id": "sep-7001-unknown-resource", "status": "%s", "errorMessage": "%s" },
          { "id": "sep-7001-expiry", "status": "%s" }
        ]
        """
            .formatted(unknown, message, expiry));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void nothingIsReportedToTheConsole() throws IOException {
    browser().log("browser");
    browser().open(url());
    JsonNode log = browser().log("browser");
    assertEquals(0, log.size(), log.toString());
  }

  @Test
  void filtersByVerdictOfAnySdk() throws IOException {
    assertEquals("3 rows", text(FOUND));
    browser().click("input[value=failed]");
    browser().await("return location.search === '?verdict=failed'");
    assertEquals("1 of 3 rows", text(FOUND));
    assertEquals("1", text(SHOWN + ".length"));
    assertEquals("true", text("return document.getElementById('sep-7001').open"));
  }

  @Test
  void anSdkQualifiesTheVerdict() throws IOException {
    browser().click("#sdk option:nth-child(3)");
    browser().await("return location.search === '?sdk=1'");
    assertEquals("3 rows", text(FOUND));
    browser().click("input[value=failed]");
    browser().await("return location.search.includes('verdict')");
    assertEquals("0 of 3 rows", text(FOUND));
    assertEquals("false", text("return document.querySelector('[data-empty]').hidden"));
  }

  @Test
  void messagesAreSearchedAndTheAddressKeepsTheFilter() throws IOException {
    browser().open(url() + "?text=empty+list");
    assertEquals("1 of 3 rows", text(FOUND));
    assertEquals("empty list", text("return document.getElementById('text').value"));
    browser().click("#filter button[type=reset]");
    browser().await("return location.search === ''");
    assertEquals("3 rows", text(FOUND));
  }

  @Test
  void aRowLeadsToItsScenariosAndMessages() throws IOException {
    browser().open(url() + "#sep-7001");
    String drill = "document.querySelector('.drill details')";
    assertEquals("true", text("return document.getElementById('sep-7001').open"));
    assertEquals("false", text("return " + drill + ".open"));
    browser().click(".drill summary");
    assertEquals("true", text("return " + drill + ".open"));
    String shown = text("return " + drill + ".innerText");
    assertTrue(shown.contains("red@1.0") && shown.contains("bookmarks"), shown);
    assertTrue(shown.contains("answered with an empty list"), shown);
  }

  @Test
  void allGroupsAreOpenedAndClosed() throws IOException {
    browser().click("[data-fold=open]");
    assertEquals("true", text("return document.getElementById('sep-7001').open"));
    browser().click("[data-fold=close]");
    assertEquals("false", text("return document.getElementById('sep-7001').open"));
  }
}
