package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags traceability files that the manifest builder does not find. */
final class FileLocation implements FileRule {
  /** Where upstream's scenarios stand, in TypeScript: the builder reads no YAML there. */
  private static final String SCENARIOS = "/src/scenarios/";

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    SepFileName name = SepFileName.of(subject.path());
    String folder = folder(subject.path());
    Optional<String> wanted = subject.settings().sepsDir();
    if (!name.isProper()) {
      findings.accept(
          Finding.at(
              Span.at(0), "file name `" + name.name() + "` does not match `sep-<number>.yaml`"));
    } else if (!isPlaced(folder, wanted)) {
      String message =
          "file is in `"
              + shown(folder)
              + "` instead of `"
              + wanted.map(FileLocation::shown).orElse("src/seps")
              + "`";
      findings.accept(Finding.at(Span.at(0), message));
    }
  }

  private static boolean isPlaced(String folder, Optional<String> wanted) {
    return wanted.map(folder::equals).orElseGet(() -> !("/" + folder + "/").contains(SCENARIOS));
  }

  /** Empty where the path has none. */
  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String shown(String folder) {
    return folder.isEmpty() ? "." : folder;
  }
}
