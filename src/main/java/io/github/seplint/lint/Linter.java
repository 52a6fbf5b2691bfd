package io.github.seplint.lint;

import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Checks files: each on its own, on several threads, then all together. */
public final class Linter {
  /** A text for which the reader uses most of its classes. */
  private static final String SAMPLE =
      "# 1\nsep: 1\nrequirements:\n  - check: a\n    text: 'b'\n    url: \"c\"\n";

  static final String NOT_CHECKED = "not checked: ";
  static final String OUT_OF_MEMORY = "out of memory";
  static final String TOO_DEEP = "nested too deeply";

  private final RuleResolver resolver;
  private final LintInputs inputs;
  private final RulePlans plans;
  private final RuleNames names;
  private final int threads;

  /**
   * @param names the rule names that suppressions accept
   * @param threads the number of files that are checked at a time, at least 1
   */
  public Linter(RuleResolver resolver, LintInputs inputs, RuleNames names, int threads) {
    this.resolver = resolver;
    this.inputs = inputs;
    this.plans = new RulePlans(inputs);
    this.names = names;
    this.threads = threads;
  }

  /**
   * Loads the reader and the schema of traceability files on a thread of its own. The earlier this
   * happens, the less a run has to wait for them.
   */
  public static void preload() {
    Thread thread =
        new Thread(
            () -> {
              YamlParser.read(SAMPLE);
              FileLinter.schema(FileKind.SEP);
            },
            "preload");
    thread.setDaemon(true);
    thread.start();
  }

  /** An exception of a rule or of the reader: a defect of seplint. */
  public record RuleFailure(String rule, String path, RuntimeException cause) {}

  /**
   * Checks files.
   *
   * @param files no path twice
   * @param progress receives the number of checked files, from several threads
   */
  public LintResult lint(List<InputFile> files, IntConsumer progress) {
    return lint(files, progress, parsed -> {});
  }

  /**
   * Checks files, and passes them on so that no other reader has to parse them again.
   *
   * @param files no path twice
   * @param progress receives the number of checked files, from several threads
   * @param parsed receives each file that could be read, from several threads
   */
  public LintResult lint(
      List<InputFile> files, IntConsumer progress, Consumer<ParsedInput> parsed) {
    ProjectLinter project = project(files);
    lint(files, progress, parsed, project);
    return project.lint();
  }

  /** The rules of each file. */
  public RuleResolver resolver() {
    return resolver;
  }

  /** The inputs of all rules. */
  public LintInputs inputs() {
    return inputs;
  }

  /** The same linter with other inputs. */
  public Linter with(LintInputs other) {
    return new Linter(resolver, other, names, threads);
  }

  /** Returns whether there is a specification for the rows of a file. */
  public boolean isCompared(String path) {
    return inputs.reference().covers(resolver.configuredPath(path));
  }

  /** A run for some files, to which the reports of others can be added. */
  public ProjectLinter project(List<InputFile> files) {
    return project(files, new RecentRows(1));
  }

  /** The same with the rows that earlier runs have read. */
  ProjectLinter project(List<InputFile> files, RecentRows recent) {
    return new ProjectLinter(files, inputs, recent);
  }

  /**
   * Checks each of some files on its own.
   *
   * @param progress receives the number of checked files, from several threads
   * @param parsed receives each file that could be read, from several threads
   * @param project receives the reports
   */
  public void lint(
      List<InputFile> files,
      IntConsumer progress,
      Consumer<ParsedInput> parsed,
      ProjectLinter project) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            lint(files.get(i), parsed, project);
            progress.accept(done.incrementAndGet());
          }
        };
    runOnThreads(Math.min(threads, files.size()), worker);
  }

  private void lint(InputFile file, Consumer<ParsedInput> parsed, ProjectLinter project) {
    try {
      ParsedInput input = file.parse();
      parsed.accept(input);
      project.add(fileLinter(input.source(), input.yaml(), LimitedDiagnostics.MAX_PER_RULE).lint());
    } catch (IOException e) {
      project.addUnreadable(file.path(), reason(e));
    } catch (SpecException e) {
      project.addUnreadable(file.path(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      project.addFailure(new RuleFailure("the reader", file.path(), e));
    } catch (OutOfMemoryError e) {
      project.addUnreadable(file.path(), NOT_CHECKED + OUT_OF_MEMORY);
    } catch (StackOverflowError e) {
      project.addUnreadable(file.path(), NOT_CHECKED + TOO_DEEP);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
  }

  /** Returns the diagnostics of the file rules for a text. */
  List<Diagnostic> lintAlone(SourceText source) {
    YamlDocument yaml = YamlParser.read(source.text());
    return fileLinter(source, yaml, Integer.MAX_VALUE).lint().found().diagnostics();
  }

  private FileLinter fileLinter(SourceText source, YamlDocument yaml, int maxPerRule) {
    return new FileLinter(source, yaml, resolver, plans, names, maxPerRule);
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
