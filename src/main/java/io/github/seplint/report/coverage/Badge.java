package io.github.seplint.report.coverage;

import gg.jte.output.StringOutput;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.XmlText;
import io.github.seplint.sdk.VerdictCounts;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SafeText.CharacterWidth;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A badge with the tested share. */
public final class Badge {
  public static final String DEFAULT_LABEL = "SEP coverage";

  private static final int PADDING = 6;

  private static final int FONT_SIZE = 11;
  private static final int UNITS_PER_EM = 2048;
  private static final int WIDEST_LETTER = 1600;

  /** The advance widths of the printable characters of ASCII, from the space on. */
  private static final int[] ASCII = {
    720, 806, 940, 1676, 1302, 2204, 1488, 550, 930, 930, 1302, 1676, 745, 930, 745, 930, // space-/
    1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 930, 930, 1676, 1676, 1676, // 0->
    1117, 2048, 1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, // ?-M
    1532, 1612, 1235, 1612, 1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403, 930, 930, // N-\
    930, 1676, 1302, 1302, 1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, // ]-k
    562, 1992, 1296, 1243, 1276, 1276, 874, 1067, 807, 1296, 1212, 1676, 1212, 1212, 1076, // l-z
    1300, 930, 1300, 1676, // {-~
  };

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
        .orElseGet(() -> new Badge(label, "no checks", BadgeColor.LIGHT_GREY));
  }

  /** The rows that an SDK passes, of those that were judged; never green if one failed. */
  public static Badge of(String label, VerdictCounts counts) {
    String message = counts.passed() + "/" + counts.judged() + " passed";
    return switch (counts.state()) {
      case PASSED -> new Badge(label, message, BadgeColor.BRIGHT_GREEN);
      case PARTIAL -> new Badge(label, message + ", partial", BadgeColor.GREEN);
      case NOT_SHOWN -> new Badge(label, "not shown", BadgeColor.LIGHT_GREY);
      case FAILED, WARNED ->
          new Badge(
              label,
              message,
              BadgeColor.of(
                  Math.min(
                      counts.percent().map(BigDecimal::intValue).orElse(0),
                      BadgeColor.YELLOW.minimum)));
    };
  }

  /**
   * For a Shields endpoint.
   *
   * @see <a href="https://shields.io/badges/endpoint-badge">Endpoint Badge</a>
   */
  public String json() {
    return JsonWriter.of(
        Map.of("schemaVersion", 1, "label", label, "message", message, "color", color.word()));
  }

  /**
   * Returns a self-contained SVG, accessible to screen readers. The font of the reader is unknown:
   * the text is laid out for Verdana, and {@code textLength} fits other fonts to the same width.
   */
  public String svg() {
    StringOutput svg = new StringOutput();
    JtebadgeGenerated.render(
        svg,
        new NoOpHtmlInterceptor(),
        width(label) + 2 * PADDING,
        width(message) + 2 * PADDING,
        color.code,
        XmlText.attribute(label),
        message);
    return svg.toString();
  }

  /** The colors of badges, from good to bad; white text on each is accessible (WCAG AA). */
  enum BadgeColor {
    BRIGHT_GREEN(90, "#1a7f37"),
    GREEN(75, "#3a7a1c"),
    YELLOW_GREEN(60, "#5d7310"),
    YELLOW(40, "#8a6100"),
    ORANGE(20, "#b3480a"),
    RED(0, "#c62828"),
    /** For a manifest without checks. */
    LIGHT_GREY(101, "#666666");

    private final int minimum;
    private final String code;

    BadgeColor(int minimum, String code) {
      this.minimum = minimum;
      this.code = code;
    }

    static BadgeColor of(int percent) {
      return Stream.of(values()).filter(each -> percent >= each.minimum).findFirst().orElse(RED);
    }

    /** The name at Shields. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    String code() {
      return code;
    }
  }

  /** Returns the width of a text in Verdana of 11 pixels, the font of most badges, rounded up. */
  static int width(String text) {
    int units = text.codePoints().map(Badge::units).sum();
    return (units * FONT_SIZE + UNITS_PER_EM - 1) / UNITS_PER_EM;
  }

  /** For other scripts, the columns in a terminal are accurate enough. */
  private static int units(int character) {
    int index = character - ' ';
    if (index >= 0 && index < ASCII.length) {
      return ASCII[index];
    }
    return switch (CharacterWidth.of(character)) {
      case 0 -> 0;
      case 1 -> WIDEST_LETTER;
      default -> UNITS_PER_EM;
    };
  }
}
