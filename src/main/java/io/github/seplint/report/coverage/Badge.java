package io.github.seplint.report.coverage;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.XmlText;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SafeText.CharacterWidth;
import java.util.Locale;
import java.util.Map;

/** A badge with the tested share. */
public final class Badge {
  public static final String DEFAULT_LABEL = "SEP coverage";

  private static final int PADDING = 6;
  private static final int HEIGHT = 20;
  private static final String LABEL_COLOR = "#4b4b4b";

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
    return JsonWriter.of(
        Map.of("schemaVersion", 1, "label", label, "message", message, "color", color.word()));
  }

  /**
   * Returns a self-contained SVG, accessible to screen readers. The font of the reader is unknown:
   * the text is laid out for Verdana, and {@code textLength} fits other fonts to the same width.
   */
  public String svg() {
    int left = TextWidth.of(label) + 2 * PADDING;
    int right = TextWidth.of(message) + 2 * PADDING;
    int width = left + right;
    String title = XmlText.attribute(label + ": " + message);
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
          <title>%3$s</title>
          <path fill="%4$s" d="M3 0h%5$dv%2$dH3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
          <path fill="%6$s" d="M%7$d 0h%8$da3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-%8$dz"/>
          <g fill="#ffffff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">
            <text x="%9$d" y="14" textLength="%10$d" lengthAdjust="spacingAndGlyphs" xml:space="preserve">%11$s</text>
            <text x="%12$d" y="14" textLength="%13$d" lengthAdjust="spacingAndGlyphs" xml:space="preserve">%14$s</text>
          </g>
        </svg>
        """,
        width,
        HEIGHT,
        title,
        LABEL_COLOR,
        left - 3,
        color.code(),
        left,
        right - 3,
        PADDING,
        left - 2 * PADDING,
        XmlText.attribute(label),
        left + PADDING,
        right - 2 * PADDING,
        XmlText.attribute(message));
  }

  /** The colors of badges, from good to bad; white text on each is accessible (WCAG AA). */
  enum BadgeColor {
    BRIGHT_GREEN(90, "brightgreen", "#1a7f37"),
    GREEN(75, "green", "#3a7a1c"),
    YELLOW_GREEN(60, "yellowgreen", "#5d7310"),
    YELLOW(40, "yellow", "#8a6100"),
    ORANGE(20, "orange", "#b3480a"),
    RED(0, "red", "#c62828"),
    /** For a manifest without checks. */
    GREY(101, "lightgrey", "#666666");

    private final int minimum;
    private final String word;
    private final String code;

    BadgeColor(int minimum, String word, String code) {
      this.minimum = minimum;
      this.word = word;
      this.code = code;
    }

    /** The color of a percentage. */
    static BadgeColor of(int percent) {
      for (BadgeColor color : values()) {
        if (percent >= color.minimum) {
          return color;
        }
      }
      return RED;
    }

    /** The name at Shields. */
    String word() {
      return word;
    }

    /** Red, green and blue, in hexadecimal. */
    String code() {
      return code;
    }
  }

  /** The width of a text in Verdana of 11 pixels, the font of most badges. */
  static final class TextWidth {
    private static final int FONT_SIZE = 11;
    private static final int UNITS_PER_EM = 2048;
    private static final int WIDEST_LETTER = 1600;

    /** The advance widths of the printable characters of ASCII, from the space on. */
    private static final int[] ASCII = {
      720, 806, 940, 1676, 1302, 2204, 1488, 550, 930, 930, 1302, 1676, 745, 930, 745,
      930, // space-/
      1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 930, 930, 1676, 1676, 1676, // 0->
      1117, 2048, 1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, // ?-M
      1532, 1612, 1235, 1612, 1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403, 930, 930, // N-\
      930, 1676, 1302, 1302, 1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, // ]-k
      562, 1992, 1296, 1243, 1276, 1276, 874, 1067, 807, 1296, 1212, 1676, 1212, 1212, 1076, // l-z
      1300, 930, 1300, 1676, // {-~
    };

    private TextWidth() {}

    /** In pixels, rounded up. */
    static int of(String text) {
      int units = text.codePoints().map(TextWidth::units).sum();
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
}
