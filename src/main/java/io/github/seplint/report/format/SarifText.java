package io.github.seplint.report.format;

/** Messages of SARIF. */
final class SarifText {
  private SarifText() {}

  /** Words of our own. */
  static JsonMembers plain(String text) {
    return new JsonMembers().put("text", text);
  }

  /**
   * Words of which nobody knows who wrote them: what would be a link in them is escaped, as SARIF
   * 3.11.6 has it, so that no file leads a reader away.
   */
  static JsonMembers foreign(String text) {
    return plain(text.contains("](") ? text.replace("\\", "\\\\").replace("[", "\\[") : text);
  }
}
