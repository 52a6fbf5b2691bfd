package io.github.seplint.lint;

import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.SepFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.SuiteFile;
import io.github.seplint.text.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
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
    return new ProjectIndex(
        files.stream().filter(file -> kinds.contains(file.kind)).toList(), inputs);
  }

  /** The index of the first files. */
  ProjectIndex first(int count) {
    return new ProjectIndex(files.subList(0, count), inputs);
  }

  /** The index of all files but one. */
  ProjectIndex without(File omitted) {
    return new ProjectIndex(
        files.stream().filter(file -> !file.path.equals(omitted.path)).toList(), inputs);
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
    public File {
      checks = Mentions.of(checks);
      references = Mentions.of(references);
    }

    static File of(ParsedFile parsed) {
      String path = parsed.source().path();
      if (parsed.sep().isEmpty()) {
        return new File(
            path, parsed.kind(), parsed.suite(), Optional.empty(), List.of(), List.of());
      }
      SepFile file = parsed.sep().get();
      return new File(
          path,
          parsed.kind(),
          Optional.empty(),
          file.sep().map(it -> new Mention(file.digits().orElse(""), it.span())),
          file.checkIds().stream().map(id -> new Mention(id.value(), id.span())).toList(),
          CheckReferences.in(file).stream().map(id -> new Mention(id.id(), id.span())).toList());
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

  /** A list of mentions in less than half of the memory: their values are parts of one text. */
  private static final class Mentions extends AbstractList<Mention> {
    /** The numbers of a mention: the end of its value in the text, its start, and its end. */
    private static final int NUMBERS = 3;

    private final String values;
    private final int[] numbers;

    private Mentions(String values, int... numbers) {
      this.values = values;
      this.numbers = numbers;
    }

    static List<Mention> of(List<Mention> mentions) {
      if (mentions.isEmpty() || mentions instanceof Mentions) {
        return mentions.isEmpty() ? List.of() : mentions;
      }
      StringBuilder values = new StringBuilder();
      int[] numbers = new int[mentions.size() * NUMBERS];
      int at = 0;
      for (Mention each : mentions) {
        numbers[at++] = values.append(each.value).length();
        numbers[at++] = each.start;
        numbers[at++] = each.end;
      }
      return new Mentions(values.toString(), numbers);
    }

    @Override
    public Mention get(int index) {
      int at = Objects.checkIndex(index, size()) * NUMBERS;
      String value = values.substring(at == 0 ? 0 : numbers[at - NUMBERS], numbers[at]);
      return new Mention(value, numbers[at + 1], numbers[at + 2]);
    }

    @Override
    public int size() {
      return numbers.length / NUMBERS;
    }
  }
}
