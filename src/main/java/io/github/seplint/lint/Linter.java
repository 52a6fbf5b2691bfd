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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Checks files: each on its own, on several threads, then all together. */
public final class Linter {
  private final FileLinter fileLinter;
  private final LintInputs inputs;
  private final int threads;

  /**
   * @param names the rule names that suppressions accept
   * @param threads the number of files that are checked at a time, at least 1
   */
  public Linter(
      SchemaPreloader schema,
      RuleResolver resolver,
      LintInputs inputs,
      RuleNames names,
      int threads) {
    this.fileLinter = new FileLinter(schema, resolver, inputs, names);
    this.inputs = inputs;
    this.threads = threads;
  }

  /** The result of reading and checking one file. */
  sealed interface FileOutcome permits FileReport, FileReadError, RuleFailure {}

  /** An exception of a rule or of the reader: a defect of seplint. */
  public record RuleFailure(String rule, String path, RuntimeException cause)
      implements FileOutcome {}

  /**
   * Checks files.
   *
   * @param files sorted by path, no path twice
   * @param progress receives the number of checked files, from several threads
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
    AtomicReferenceArray<FileOutcome> outcomes = new AtomicReferenceArray<>(files.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            outcomes.set(i, lint(files.get(i), parsed));
            progress.accept(done.incrementAndGet());
          }
        };
    runOnThreads(Math.min(threads, files.size()), worker);
    List<FileOutcome> ordered = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      ordered.add(outcomes.get(i));
    }
    return new ProjectLinter(ordered, files, inputs).lint();
  }

  private FileOutcome lint(InputFile file, Consumer<ParsedInput> parsed) {
    try {
      ParsedInput input = ParsedInput.read(file);
      parsed.accept(input);
      return fileLinter.lint(input.source(), input.yaml());
    } catch (IOException e) {
      return FileReadError.of(file.path(), e);
    } catch (SpecException e) {
      return new FileReadError(file.path(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new RuleFailure("the reader", file.path(), e);
    }
  }

  /** Returns the diagnostics of the file rules for a text. */
  List<Diagnostic> lintAlone(SourceText source) {
    return fileLinter.lint(source, YamlParser.read(source.text())).diagnostics();
  }

  /** Runs a worker on the calling thread and on as many others as needed. */
  private static void runOnThreads(int count, Runnable worker) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      Thread thread = new Thread(worker, "lint-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    worker.run();
    try {
      for (Thread thread : others) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
