package io.github.seplint.lint;

import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.FileLinter.SchemaPreloader;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Checks files: each by itself, on several threads, then all together. */
public final class Linter {
  private final FileLinter fileLinter;
  private final LintInputs context;
  private final int threads;

  /**
   * @param names the names that suppressions accept
   * @param threads how many files are checked at a time, at least 1
   */
  public Linter(
      SchemaPreloader schema,
      RuleResolver profiles,
      LintInputs context,
      RuleNames names,
      int threads) {
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
    return lint(files, progress, parsed -> {});
  }

  /**
   * Checks files, and passes them on so that no other reader has to parse them again.
   *
   * @param files sorted by path, no path twice
   * @param progress receives the number of checked files, from several threads
   * @param parsed receives each file that could be read, from several threads
   */
  public LintResult lint(
      List<InputFile> files, IntConsumer progress, Consumer<ParsedInput> parsed) {
    List<Outcome> outcomes = new FilePool(threads).map(files, file -> read(file, parsed), progress);
    List<FileReport> reports = new ArrayList<>(files.size());
    List<FileReadError> unreadable = new ArrayList<>();
    List<InternalError> failures = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      outcome.report.ifPresent(reports::add);
      outcome.unreadable.ifPresent(unreadable::add);
      outcome.failure.ifPresent(failures::add);
    }
    return new ProjectLinter(reports, files, failures, context).finish(unreadable);
  }

  /** What became of one file: one of the three. */
  private record Outcome(
      Optional<FileReport> report,
      Optional<FileReadError> unreadable,
      Optional<InternalError> failure) {}

  private Outcome read(InputFile file, Consumer<ParsedInput> parsed) {
    try {
      ParsedInput input = ParsedInput.read(file);
      parsed.accept(input);
      return new Outcome(
          Optional.of(fileLinter.lint(input.source(), input.yaml())),
          Optional.empty(),
          Optional.empty());
    } catch (IOException e) {
      FileReadError unreadable = FileReadError.of(file.path(), e);
      return new Outcome(Optional.empty(), Optional.of(unreadable), Optional.empty());
    } catch (SpecException e) {
      FileReadError unreadable = new FileReadError(file.path(), String.valueOf(e.getMessage()));
      return new Outcome(Optional.empty(), Optional.of(unreadable), Optional.empty());
    } catch (RuntimeException e) {
      InternalError failure = new InternalError("the reader", file.path(), e);
      return new Outcome(Optional.empty(), Optional.empty(), Optional.of(failure));
    }
  }

  /** What the rules that need but one file say of a text. */
  List<Diagnostic> lintAlone(SourceText source) {
    return fileLinter.lint(source, YamlParser.read(source.text())).diagnostics();
  }

  /** Maps a list on a fixed number of threads; the results stand in the order of the list. */
  static final class FilePool {
    private final int threads;

    FilePool(int threads) {
      this.threads = threads;
    }

    <A, B> List<B> map(List<A> items, Function<A, B> work, IntConsumer progress) {
      AtomicReferenceArray<B> slots = new AtomicReferenceArray<>(items.size());
      AtomicInteger next = new AtomicInteger();
      AtomicInteger done = new AtomicInteger();
      Runnable worker =
          () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              slots.set(i, work.apply(items.get(i)));
              progress.accept(done.incrementAndGet());
            }
          };
      run(Math.min(threads, items.size()), worker);
      List<B> results = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        results.add(slots.get(i));
      }
      return results;
    }

    private static void run(int count, Runnable worker) {
      List<Thread> others = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        Thread thread = new Thread(worker, "lint-" + i);
        thread.setDaemon(true);
        thread.start();
        others.add(thread);
      }
      worker.run();
      for (Thread thread : others) {
        join(thread);
      }
    }

    private static void join(Thread thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /** A bug of ours: a rule threw. */
  public record InternalError(String rule, String path, RuntimeException cause) {}
}
