package io.github.seplint.lint;

import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.SepFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.SuiteFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The input of project rules: an index of all files. Compact, as a run over 100,000 files holds all
 * of it.
 *
 * @param files sorted by path
 */
public record ProjectIndex(List<File> files, LintInputs inputs) {
  public ProjectIndex {
    files = List.copyOf(files);
  }

  /** The index of the files of some kinds. */
  ProjectIndex of(List<FileKind> kinds) {
    List<File> chosen = new ArrayList<>(files.size());
    for (File file : files) {
      if (kinds.contains(file.kind)) {
        chosen.add(file);
      }
    }
    return new ProjectIndex(chosen, inputs);
  }

  /** Visits all suite files of a type. */
  public <T extends SuiteFile> void forEach(Class<T> type, BiConsumer<File, T> visitor) {
    for (File file : files) {
      if (file.suite.isPresent() && type.isInstance(file.suite.get())) {
        visitor.accept(file, type.cast(file.suite.get()));
      }
    }
  }

  /**
   * One file.
   *
   * @param suite the content of a suite file; there are few of them
   * @param sep the SEP number, as in {@link SepFile#digits}
   * @param checks the ids of the check rows
   * @param references the ids, or globs of ids, in reasons and comments
   */
  public record File(
      String path,
      FileKind kind,
      Optional<SuiteFile> suite,
      Optional<Mention> sep,
      List<Mention> checks,
      List<Mention> references) {

    static File of(ParsedFile parsed) {
      String path = parsed.source().path();
      if (parsed.sep().isEmpty()) {
        return new File(
            path, parsed.kind(), parsed.suite(), Optional.empty(), List.of(), List.of());
      }
      SepFile file = parsed.sep().get();
      List<Mention> checks = new ArrayList<>();
      for (YamlScalar id : file.checkIds()) {
        checks.add(new Mention(id.value(), id.span()));
      }
      List<Mention> references = new ArrayList<>();
      for (CheckReferences.Reference reference : CheckReferences.in(file)) {
        references.add(new Mention(reference.id(), reference.span()));
      }
      return new File(
          path,
          parsed.kind(),
          Optional.empty(),
          file.sep().map(it -> new Mention(file.digits().orElse(""), it.span())),
          List.copyOf(checks),
          List.copyOf(references));
    }
  }

  /** A value in a file, with its offsets. */
  public record Mention(String value, int start, int end) {
    public Mention(String value, Span span) {
      this(value, span.start(), span.end());
    }

    public Span span() {
      return new Span(start, end);
    }
  }
}
