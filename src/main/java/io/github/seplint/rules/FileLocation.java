package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** A traceability file is called and placed so that the manifest builder finds it. */
final class FileLocation implements FileRule {
  /** Where upstream's scenarios stand, in TypeScript: the builder reads no YAML there. */
  private static final String SCENARIOS = "src/scenarios";

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    String path = subject.file().source().path();
    FileName name = FileName.of(path);
    String folder = folder(path);
    if (!name.isProper()) {
      findings.accept(
          Finding.at(Span.at(0), "`" + name.name() + "` is not called `sep-<number>.yaml`"));
    } else if (!isPlaced(folder, subject.settings().sepsDir())) {
      String wanted = subject.settings().sepsDir().orElse("src/seps");
      findings.accept(
          Finding.at(Span.at(0), "the file stands in `" + folder + "`, not in `" + wanted + "`"));
    }
  }

  private static boolean isPlaced(String folder, Optional<String> configured) {
    return configured
        .map(wanted -> endsInFolder(folder, withoutEnd(wanted)))
        .orElseGet(() -> !endsInFolder(folder, SCENARIOS));
  }

  /** Paths are shown from the working folder, which may be any folder above or below. */
  private static boolean endsInFolder(String folder, String wanted) {
    return folder.equals(wanted) || folder.endsWith("/" + wanted);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  private static String withoutEnd(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }
}
