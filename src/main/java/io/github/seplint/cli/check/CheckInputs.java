package io.github.seplint.cli.check;

import io.github.seplint.cache.ContentIds;
import io.github.seplint.cache.StampedInputs;
import io.github.seplint.config.Config.TestRun;
import io.github.seplint.lint.FileRun;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.project.ConfiguredRuns;
import io.github.seplint.project.ConfiguredRuns.ConfiguredRun;
import io.github.seplint.project.Project;
import io.github.seplint.results.FoundResults;
import io.github.seplint.results.RunResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The references of a check. Results, requirement sets of runs and the manifest have been found,
 * and are read when they are first needed: not at all if no file has changed.
 */
final class CheckInputs {
  private final Project project;
  private final LintInputs known;
  private final Optional<ConfiguredRuns> runs;
  private final Optional<FoundResults> results;
  private final Optional<Path> manifest;
  private final Optional<Consumer<String>> notes;
  private Optional<LintInputs> complete = Optional.empty();
  private String note = "";
  private boolean isNoted;

  /**
   * @param known the inputs that have been read
   * @param results those of all runs
   * @param notes receives a note if results of several versions are merged; empty if that does not
   *     matter
   */
  CheckInputs(
      Project project,
      LintInputs known,
      Optional<ConfiguredRuns> runs,
      Optional<FoundResults> results,
      Optional<Path> manifest,
      Optional<Consumer<String>> notes) {
    this.project = project;
    this.known = known;
    this.runs = runs;
    this.results = results;
    this.manifest = manifest;
    this.notes = notes;
  }

  /** Inputs with neither results nor a manifest. */
  static CheckInputs of(Project project, LintInputs known) {
    return new CheckInputs(
        project, known, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The inputs without results, runs and manifest. */
  LintInputs known() {
    return known;
  }

  /** Returns whether all inputs that a rule requires are given; see {@link LintInputs}. */
  boolean suffices(RuleInfo rule, boolean quotes) {
    return LintInputs.suffices(rule, quotes, results.isPresent(), manifest.isPresent());
  }

  /**
   * All inputs, which are read on first use.
   *
   * @throws io.github.seplint.project.UsageException if one cannot be read
   * @throws io.github.seplint.text.InvalidFileException if one is not in its format
   */
  LintInputs complete() {
    if (complete.isEmpty()) {
      complete = Optional.of(read());
    }
    return complete.get();
  }

  private LintInputs read() {
    if (runs.isEmpty() && results.isEmpty()) {
      return known;
    }
    Map<String, List<FileRun>> tied =
        runs.isPresent() ? runs.get().read(known.settings().suites()) : Map.of();
    Optional<RunResults> all = results.map(FoundResults::read);
    if (notes.isPresent() && all.isPresent()) {
      note = ConfiguredRuns.mixedVersions(all.get(), known.settings().specVersions()).orElse("");
      print(note);
    }
    Optional<Manifest> written = manifest.map(project::readManifest);
    return new LintInputs(known.settings(), known.reference(), all, written, tied);
  }

  /** What {@link #complete} has printed; empty if nothing. */
  String note() {
    return note;
  }

  /** Prints a note of an earlier run, unless the note has been printed. */
  void print(String text) {
    if (!isNoted && !text.isEmpty()) {
      isNoted = true;
      notes.ifPresent(each -> each.accept(text));
    }
  }

  /**
   * The id of the results, the manifest and all that decides how they are read; empty if they
   * cannot be identified.
   *
   * @param others of other inputs
   */
  Optional<String> id(ContentIds contents, String others) {
    if (runs.isEmpty() && results.isEmpty()) {
      return Optional.of(others);
    }
    StampedInputs inputs = new StampedInputs(contents).text(others);
    inputs.number(notes.isPresent() ? 1 : 0).number(results.isPresent() ? 1 : 0);
    if (results.isPresent()) {
      results.get().identify(inputs);
    }
    inputs.number(manifest.isPresent() ? 1 : 0);
    if (manifest.isPresent()) {
      inputs.file(manifest.get());
    }
    List<ConfiguredRun> all = runs.isPresent() ? runs.get().runs() : List.of();
    inputs.number(all.size());
    for (ConfiguredRun each : all) {
      identify(each, inputs);
    }
    return inputs.id();
  }

  private static void identify(ConfiguredRun each, StampedInputs inputs) {
    TestRun run = each.run();
    inputs.text(each.file()).number(each.results().isPresent() ? 1 : 0);
    each.results().ifPresent(results -> results.identify(inputs));
    inputs.text(run.leg()).text(run.specVersion()).text(run.requirements());
    inputs.text(run.suite()).text(run.suiteName());
    each.requirements().ifPresent(inputs::file);
  }
}
