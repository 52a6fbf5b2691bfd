package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags traceability files that the manifest builder does not find. */
final class FileLocation implements FileRule {
  /** Where upstream's scenarios stand, in TypeScript: the builder reads no YAML there. */
  private static final String SCENARIOS = "/src/scenarios/";

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    FileName name = FileName.of(subject.path());
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
