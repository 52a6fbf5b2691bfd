package io.github.seplint.report.badge;

import java.util.Locale;

/**
 * Renders a badge. The font of the reader is unknown: the text is laid out for Verdana, and {@code
 * textLength} fits other fonts to the same width.
 */
final class BadgeSvg {
  private static final int PADDING = 6;
  private static final int HEIGHT = 20;
  private static final String LABEL_COLOR = "#4b4b4b";

  private BadgeSvg() {}

  static String of(String label, String message, BadgeColor color) {
    int left = TextWidth.of(label) + 2 * PADDING;
    int right = TextWidth.of(message) + 2 * PADDING;
    int width = left + right;
    String title = escaped(label + ": " + message);
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
        escaped(label),
        left + PADDING,
        right - 2 * PADDING,
        escaped(message));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        // No characters of XML, in whatever form.
        .replace('\ufffe', '\ufffd')
        .replace('\uffff', '\ufffd');
  }
}
