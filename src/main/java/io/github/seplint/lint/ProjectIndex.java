package io.github.seplint.lint;

import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.SepFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the corpus rules know of all files. Compact: a run over 100,000 files holds all of it.
 *
 * @param files sorted by path
 */
public record ProjectIndex(List<File> files, LintInputs context) {
  public ProjectIndex {
    files = List.copyOf(files);
  }

  /** The files of some kinds only. */
  ProjectIndex of(List<FileKind> kinds) {
    List<File> chosen = new ArrayList<>(files.size());
    for (File file : files) {
      if (kinds.contains(file.kind)) {
        chosen.add(file);
      }
    }
    return new ProjectIndex(chosen, context);
  }

  /**
   * One file.
   *
   * @param suite what it says, if it is no traceability file: of those there are few
   * @param sep its number, as {@link io.github.seplint.sep.SepFile#digits} has it
   * @param checks the ids of its check rows
   * @param references the ids, or globs of ids, that its reasons and comments name
   */
  public record File(
      String path,
      FileKind kind,
      Optional<SuiteFile> suite,
      Optional<Mention> sep,
      List<Mention> checks,
      List<Mention> references) {}

  /** Something a file says, with the offsets of it. */
  public record Mention(String value, int start, int end) {

    public Mention(String value, Span span) {
      this(value, span.start(), span.end());
    }

    public Span span() {
      return new Span(start, end);
    }
  }

  /** Takes from a file what the corpus rules need. */
  static final class IndexBuilder {
    private IndexBuilder() {}

    static ProjectIndex.File of(ParsedFile document) {
      String path = document.source().path();
      if (document.sep().isEmpty()) {
        return new ProjectIndex.File(
            path, document.kind(), document.suite(), Optional.empty(), List.of(), List.of());
      }
      SepFile file = document.sep().get();
      Optional<Mention> sep =
          file.sep().map(it -> new Mention(file.digits().orElse(""), it.span()));
      return new ProjectIndex.File(
          path, document.kind(), Optional.empty(), sep, checks(file), references(file));
    }

    private static List<Mention> checks(SepFile file) {
      List<Mention> checks = new ArrayList<>();
      file.checkIds().forEach(id -> checks.add(mention(id)));
      return List.copyOf(checks);
    }

    private static List<Mention> references(SepFile file) {
      List<Mention> references = new ArrayList<>();
      for (CheckReferences.Reference reference : CheckReferences.in(file)) {
        references.add(new Mention(reference.id(), reference.span()));
      }
      return List.copyOf(references);
    }

    private static Mention mention(YamlScalar scalar) {
      return new Mention(scalar.value(), scalar.span());
    }
  }
}
