package io.github.seplint.report.format;

/** Messages of SARIF. */
final class SarifText {
  private SarifText() {}

  /** A message of seplint itself. */
  static JsonMembers plain(String text) {
    return new JsonMembers().put("text", text);
  }

  /**
   * A message with text of a file. Links in it are escaped (SARIF 3.11.6), so that no file can
   * place a link in a report.
   */
  static JsonMembers foreign(String text) {
    return plain(text.contains("](") ? text.replace("\\", "\\\\").replace("[", "\\[") : text);
  }
}
