package io.github.seplint.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.cache.ContentIds;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.cache.CachedLinter;
import io.github.seplint.lint.cache.LintCache;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The cache of a check; empty if it is off, there is no directory for it, or the build of seplint
 * cannot be identified, as when it runs from class files.
 */
record CheckCache(Optional<LintCache> results) {
  /** Runs that differ in these options do not replace the results of each other. */
  private static final List<Opt<List<String>>> DISTINCT =
      List.of(
          CheckOptions.SELECT,
          CheckOptions.EXTEND_SELECT,
          CheckOptions.IGNORE,
          CheckOptions.WARN,
          CheckOptions.SPEC,
          CheckOptions.RESULTS,
          CommonOptions.CONFIG);

  private static final List<Opt<Boolean>> DISTINCT_FLAGS =
      List.of(CheckOptions.CHANGED, CheckOptions.STAGED);

  static final CheckCache NONE = new CheckCache(Optional.empty());

  static CheckCache open(Console console, Arguments arguments, Project project) {
    Optional<CacheDirectory> directory =
        arguments.has(CheckOptions.NO_CACHE)
            ? Optional.empty()
            : CacheDirectory.find(console::variable);
    Optional<String> build = directory.isPresent() ? Console.build() : Optional.empty();
    if (build.isEmpty()) {
      return NONE;
    }
    List<String> distinct = new ArrayList<>();
    distinct.add(project.root().toString());
    distinct.add(project.workingDirectory().toString());
    for (Opt<List<String>> option : DISTINCT) {
      distinct.add(String.join("\0", arguments.get(option)));
    }
    distinct.add(arguments.get(CheckOptions.MANIFEST).orElse(""));
    for (Opt<Boolean> option : DISTINCT_FLAGS) {
      distinct.add(String.valueOf(arguments.has(option)));
    }
    return new CheckCache(
        Optional.of(LintCache.open(directory.orElseThrow(), build.get(), distinct)));
  }

  /** Returns whether it has no results. */
  boolean isEmpty() {
    return results.isEmpty() || results.get().isEmpty();
  }

  /** Checks files, with the results of earlier runs if there are any. */
  LintResult lint(CheckRun run, List<InputFile> files, IntConsumer progress) {
    CheckInputs inputs = run.inputs();
    Optional<String> others =
        results.isPresent() ? inputs.id(results.get().contents(), lock(run)) : Optional.empty();
    if (others.isEmpty()) {
      return run.linter().lint(files, progress);
    }
    LintCache cache = results.get();
    CachedLinter linter =
        new CachedLinter(
            run.knownLinter(),
            cache,
            others.get(),
            () -> {
              LintInputs complete = inputs.complete();
              cache.keepNote(inputs.note());
              return complete;
            });
    LintResult result = linter.lint(files, progress);
    inputs.print(cache.note());
    return result;
  }

  /** The id of the content of the lock; empty without one. */
  private String lock(CheckRun run) {
    Path path = LockFile.find(run.project(), run.arguments().get(CommonOptions.LOCK)).path();
    if (!Files.exists(path)) {
      return "";
    }
    ContentIds contents = results.orElseThrow().contents();
    ContentIds.Reading reading = ContentIds.reading(path);
    return contents
        .known(reading)
        .orElseGet(() -> contents.of(reading, run.project().read(path).text().getBytes(UTF_8)));
  }
}
