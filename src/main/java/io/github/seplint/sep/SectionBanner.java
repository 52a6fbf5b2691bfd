package io.github.seplint.sep;

/**
 * A comment that heads a section: {@code # ── Title ───}, {@code # === Title}, {@code ## Title}.
 */
final class SectionBanner {
  private static final String RULE = "─━═—–―-=*~_#";

  private SectionBanner() {}

  /**
   * Whether a comment is one.
   *
   * @param comment a line from its {@code #} on
   */
  static boolean is(String comment) {
    String text = comment.substring(1).strip();
    return text.startsWith("#")
        || (text.length() > 1 && isRule(text, 0) && isRule(text, 1))
        || (text.length() > 2
            && isRule(text, text.length() - 1)
            && isRule(text, text.length() - 2));
  }

  private static boolean isRule(String text, int at) {
    return RULE.indexOf(text.charAt(at)) >= 0;
  }
}
