package io.github.seplint.lint;

import io.github.seplint.source.SourceText;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Checks files: each by itself, on several threads, then all together. */
public final class Linter {
  private final FileLinter fileLinter;
  private final Context context;
  private final int threads;

  /**
   * @param names the names that suppressions accept
   * @param threads how many files are checked at a time, at least 1
   */
  public Linter(
      LoadingSchema schema, Profiles profiles, Context context, RuleNames names, int threads) {
    this.fileLinter = new FileLinter(schema, profiles, context, names);
    this.context = context;
    this.threads = threads;
  }

  /**
   * Checks files.
   *
   * @param files sorted by path, no path twice
   * @param progress told how many files are done, from several threads
   */
  public LintResult lint(List<InputFile> files, IntConsumer progress) {
    List<Outcome> outcomes = new FilePool(threads).map(files, this::read, progress);
    List<FileReport> reports = new ArrayList<>(files.size());
    List<Unreadable> unreadable = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      outcome.report.ifPresent(reports::add);
      outcome.unreadable.ifPresent(unreadable::add);
      outcome.failure.ifPresent(failures::add);
    }
    return new CorpusLinter(reports, files, failures, context).finish(unreadable);
  }

  /** What became of one file: one of the three. */
  private record Outcome(
      Optional<FileReport> report, Optional<Unreadable> unreadable, Optional<Failure> failure) {}

  private Outcome read(InputFile file) {
    try {
      byte[] bytes = file.content().read();
      return new Outcome(
          Optional.of(fileLinter.lint(file.path(), bytes)), Optional.empty(), Optional.empty());
    } catch (IOException e) {
      Unreadable unreadable = Unreadable.of(file.path(), e);
      return new Outcome(Optional.empty(), Optional.of(unreadable), Optional.empty());
    } catch (SpecException e) {
      Unreadable unreadable = new Unreadable(file.path(), String.valueOf(e.getMessage()));
      return new Outcome(Optional.empty(), Optional.of(unreadable), Optional.empty());
    } catch (RuntimeException e) {
      Failure failure = new Failure("the reader", file.path(), e);
      return new Outcome(Optional.empty(), Optional.empty(), Optional.of(failure));
    }
  }

  /** What the rules that need but one file say of a text. */
  List<Diagnostic> lintAlone(SourceText source) {
    return fileLinter.lint(source, YamlReader.read(source.text())).diagnostics();
  }
}
