package io.github.seplint.report.rules;

/** The published pages of rules. */
public final class RulePages {
  private static final String SITE = "https://seplint.github.io/rules/";

  private RulePages() {}

  /** The URL of the page of a rule. */
  public static String url(String rule) {
    return SITE + rule + "/";
  }
}
