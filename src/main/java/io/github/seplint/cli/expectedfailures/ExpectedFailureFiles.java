package io.github.seplint.cli.expectedfailures;

import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the files of expected failures that arguments name, or those of the project. */
final class ExpectedFailureFiles {
  private ExpectedFailureFiles() {}

  /**
   * A file of expected failures.
   *
   * @param source its text; empty if it does not exist yet
   */
  record ExpectedFailureFile(Path path, SourceText source) {
    String display() {
      return source.path();
    }
  }

  /**
   * Finds files, sorted by display path.
   *
   * @param names files, directories and globs; empty for the configured or all files
   * @throws UsageException if there are none, or a named file is of another kind
   */
  static List<ExpectedFailureFile> find(Project project, List<String> names) {
    Map<String, ExpectedFailureFile> files = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (String name : names) {
      Path path = project.resolve(name);
      boolean fresh = !Files.exists(path) && isNew(name);
      if (fresh || Files.isRegularFile(path)) {
        String display = project.display(path);
        SourceText source = fresh ? new SourceText(display, "") : project.read(path);
        UsageException.throwIf(
            !isOfKind(project, source),
            display + ": not a file of expected failures; `kinds` in seplint.yaml sets its kind");
        files.put(display, new ExpectedFailureFile(path, source));
      } else {
        others.add(name);
      }
    }
    if (names.isEmpty() && !project.config().runs().isEmpty()) {
      project.config().runs().stream()
          .map(run -> project.resolveConfigured("runs", run.expectedFailures(), "move it"))
          .forEach(path -> files.put(project.display(path), of(project, path)));
    } else if (names.isEmpty() || !others.isEmpty()) {
      search(project, others, files);
    }
    UsageException.throwIf(
        files.isEmpty(), "no file of expected failures found; name one, or set `runs`");
    return List.copyOf(files.values());
  }

  private static void search(
      Project project, List<String> names, Map<String, ExpectedFailureFile> files) {
    InputFiles found = InputFiles.findAny(project, names);
    UsageException.throwIf(!found.problems().isEmpty(), String.join("; ", found.problems()));
    found
        .paths()
        .forEach(
            (display, path) -> {
              if (isNamed(project, display)) {
                files.put(display, of(project, path));
              }
            });
  }

  private static ExpectedFailureFile of(Project project, Path path) {
    return new ExpectedFailureFile(path, project.read(path));
  }

  private static boolean isNew(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isNamed(Project project, String display) {
    return configuredKind(project, display)
        .or(() -> FileKindDetector.kindOfName(display))
        .filter(FileKind.EXPECTED_FAILURES::equals)
        .isPresent();
  }

  private static boolean isOfKind(Project project, SourceText source) {
    return configuredKind(project, source.path())
        .map(FileKind.EXPECTED_FAILURES::equals)
        .orElseGet(() -> FileKindDetector.isExpectedFailures(source));
  }

  private static Optional<FileKind> configuredKind(Project project, String display) {
    return project.config().kinds().isEmpty()
        ? Optional.empty()
        : project.config().kindOf(project.rootPath(display));
  }
}
