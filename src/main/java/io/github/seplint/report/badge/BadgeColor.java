package io.github.seplint.report.badge;

/** The colours of badges, from good to bad; white text on each is accessible (WCAG AA). */
enum BadgeColor {
  BRIGHT_GREEN(90, "brightgreen", "#1a7f37"),
  GREEN(75, "green", "#3a7a1c"),
  YELLOW_GREEN(60, "yellowgreen", "#5d7310"),
  YELLOW(40, "yellow", "#8a6100"),
  ORANGE(20, "orange", "#b3480a"),
  RED(0, "red", "#c62828"),
  /** For a manifest without checks. */
  GREY(101, "lightgrey", "#666666");

  private final int least;
  private final String word;
  private final String code;

  BadgeColor(int least, String word, String code) {
    this.least = least;
    this.word = word;
    this.code = code;
  }

  /** The colour of a percentage. */
  static BadgeColor of(int percent) {
    for (BadgeColor color : values()) {
      if (percent >= color.least) {
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
