package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/**
 * A check id does not hold a server error code, -32000 to -32099.
 *
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, 5.1</a>
 */
final class CheckIdErrorCode implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    subject.file().checkIds().forEach(id -> check(id, findings));
  }

  private static void check(YamlScalar id, Consumer<Finding> findings) {
    CheckIdSegments segments = new CheckIdSegments(id);
    for (int i = 0; i < segments.count(); i++) {
      if (isServerCode(segments.word(i))) {
        Finding finding =
            Finding.at(
                segments.place(i),
                "check id `" + id.value() + "` holds the error code `" + segments.word(i) + "`");
        findings.accept(segments.removal(i).map(finding::fix).orElse(finding));
        return;
      }
    }
  }

  private static boolean isServerCode(String word) {
    return word.length() == 5
        && word.startsWith("320")
        && Character.isDigit(word.charAt(3))
        && Character.isDigit(word.charAt(4));
  }
}
