package io.github.seplint.report.badge;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.TestedShare;
import io.github.seplint.report.JsonText;
import io.github.seplint.report.Visible;
import java.util.Map;

/** A badge: what it is about, and how much is tested. */
public final class Badge {
  public static final String USUAL_LABEL = "SEP coverage";

  private final String label;
  private final String message;
  private final BadgeColor color;

  private Badge(String label, String message, BadgeColor color) {
    this.label = Visible.of(label);
    this.message = message;
    this.color = color;
  }

  /** Of all rows with a check, how many are tested, in percent; rounded down. */
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

  /** A picture that needs nothing else, and is read out by screen readers. */
  public String svg() {
    return BadgeSvg.of(label, message, color);
  }
}
