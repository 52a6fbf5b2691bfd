package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;

/**
 * Flags check ids that contain a server error code, -32000 to -32099.
 *
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, 5.1</a>
 */
final class CheckIdErrorCode implements FileRule {
  private static final int CODE_LENGTH = 5;

  @Override
  public void check(RuleContext context, Findings findings) {
    CheckIdSegments.report(context, (id, text) -> code(id), "contains the error code", findings);
  }

  private static int code(CheckIdSegments id) {
    int index = id.count() - 1;
    while (index >= 0 && !(id.length(index) == CODE_LENGTH && isServerCode(id.word(index)))) {
      index--;
    }
    return index;
  }

  private static boolean isServerCode(String word) {
    return word.startsWith("320")
        && Character.isDigit(word.charAt(3))
        && Character.isDigit(word.charAt(4));
  }
}
