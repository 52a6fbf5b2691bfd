package io.github.seplint.lint;

import io.github.seplint.source.Span;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.suite.SuiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the corpus rules know of all files. Compact: a run over 100,000 files holds all of it.
 *
 * @param files sorted by path
 */
public record Corpus(List<File> files, Context context) {
  public Corpus {
    files = List.copyOf(files);
  }

  /** The files of some kinds only. */
  Corpus of(List<DocumentKind> kinds) {
    List<File> chosen = new ArrayList<>(files.size());
    for (File file : files) {
      if (kinds.contains(file.kind)) {
        chosen.add(file);
      }
    }
    return new Corpus(chosen, context);
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
      DocumentKind kind,
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
}
