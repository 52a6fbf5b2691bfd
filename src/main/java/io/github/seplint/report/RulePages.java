package io.github.seplint.report;

/** Where the pages of the rules are published. */
final class RulePages {
  private static final String SITE = "https://seplint.github.io/rules/";

  private RulePages() {}

  static String url(String rule) {
    return SITE + rule + "/";
  }
}
