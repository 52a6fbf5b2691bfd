package io.github.seplint.report.badge;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.TestedShare;
import io.github.seplint.report.JsonText;
import io.github.seplint.source.SafeText;
import java.util.Map;

/** A badge with the tested share. */
public final class Badge {
  public static final String USUAL_LABEL = "SEP coverage";

  private final String label;
  private final String message;
  private final BadgeColor color;

  private Badge(String label, String message, BadgeColor color) {
    this.label = SafeText.of(label);
    this.message = message;
    this.color = color;
  }

  /** The tested share of rows with a check, in percent, rounded down. */
  public static Badge of(String label, CoverageReport report) {
    return TestedShare.of(report.manifest().counts())
        .percent()
        .map(percent -> new Badge(label, percent + "% tested", BadgeColor.of(percent)))
        .orElseGet(() -> new Badge(label, "no checks", BadgeColor.GREY));
  }

  /**
   * For a Shields endpoint.
   *
   * @see <a href="https://shields.io/badges/endpoint-badge">Endpoint Badge</a>
   */
  public String json() {
    return JsonText.of(
        Map.of("schemaVersion", 1, "label", label, "message", message, "color", color.word()));
  }

  /** A self-contained image, accessible to screen readers. */
  public String svg() {
    return BadgeSvg.of(label, message, color);
  }
}
