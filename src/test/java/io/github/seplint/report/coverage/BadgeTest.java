package io.github.seplint.report.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.Badge.BadgeColor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

final class BadgeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0% tested, red",
    "1, 3, 25% tested, orange",
    "1, 1, 50% tested, yellow",
    "2, 1, 66% tested, yellowgreen",
    "3, 1, 75% tested, green",
    "199, 1, 99% tested, brightgreen",
    "3, 0, 100% tested, brightgreen",
    "0, 0, no checks, lightgrey"
  })
  void aShareIsRoundedDownAndHasItsColour(int tested, int untested, String words, String color) {
    assertEquals(
        """
        {
          "color": "%s",
          "label": "Projects",
          "message": "%s",
          "schemaVersion": 1
        }
        """
            .formatted(color, words),
        Badge.of("Projects", report(tested, untested)).json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SEP coverage", "<&\"'>", "\u706f\u706f", "a\u202eb\u0000\ufffe", "  two"})
  void aPictureIsReadOutAndItsTextsFillTheirPlaces(String label) throws Exception {
    String svg = Badge.of(label, report(1, 1)).svg();
    Element root = parse(svg);
    String title = root.getElementsByTagName("title").item(0).getTextContent();
    assertEquals(title, root.getAttribute("aria-label"));
    assertEquals("img", root.getAttribute("role"));
    assertTrue(title.endsWith(": 50% tested"), title);
    int width = Integer.parseInt(root.getAttribute("width"));
    Element left = (Element) root.getElementsByTagName("text").item(0);
    Element right = (Element) root.getElementsByTagName("text").item(1);
    assertEquals(title, left.getTextContent() + ": " + right.getTextContent());
    assertEquals(
        number(left, "x") + number(left, "textLength") + 12, number(right, "x"), "no overlap");
    assertEquals(width, number(right, "x") + number(right, "textLength") + 6, "nothing sticks out");
    assertTrue(svg.length() < 1500 && !svg.contains("url("), svg);
  }

  /** As browsers measured them in Verdana of 11 pixels. */
  @ParameterizedTest
  @CsvSource({"build, 27", "passing, 42", "coverage, 51", "'', 0", "\u706f, 11"})
  void aTextIsAsWideAsInTheFontOfBadges(String text, int width) {
    assertEquals(width, Badge.width(text));
  }

  @ParameterizedTest
  @EnumSource(BadgeColor.class)
  void whiteCanBeReadOnEveryColour(BadgeColor color) {
    // WCAG 2.1, 1.4.3: at least 4.5 to 1.
    assertTrue(1.05 / (luminance(color.code()) + 0.05) >= 4.5, color.code());
  }

  private static double luminance(String code) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(code.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void theSameShareIsDrawnTheSame() {
    assertEquals(
        Badge.of("Projects", report(2, 1)).svg(), Badge.of("Projects", report(2, 1)).svg());
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static CoverageReport report(int tested, int untested) {
    List<ManifestRow> rows = new ArrayList<>();
    for (int i = 0; i < tested + untested; i++) {
      rows.add(
          ManifestRow.checked(
              "sep-7001-row-" + i, i < tested, "Tool.", Optional.empty(), Optional.empty()));
    }
    SepCoverage sep =
        new SepCoverage(7001, "sep-7001.yaml", "https://project.example", rows, List.of());
    return new CoverageReport(
        new Manifest(Optional.empty(), List.of(sep)),
        new UpstreamSuite(UpstreamSuite.USUAL_REPOSITORY, Optional.empty(), Optional.empty()),
        Conformance.UNKNOWN,
        RowOutcomes.UNKNOWN,
        List.of(),
        GapTracker.NONE);
  }
}
