package io.github.seplint.report.badge;

import io.github.seplint.source.CharacterWidth;

/** The width of a text in Verdana of 11 pixels, the usual font of badges. */
final class TextWidth {
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
