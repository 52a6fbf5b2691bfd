package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.Commit;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SepHistory;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The specification and the traceability files of a {@code spec} command. */
final class SpecContext implements AutoCloseable {
  private static final PageSelector DRAFT = new PageSelector(List.of());

  private final Console console;
  private final SpecSource source;
  private final PageSelector globs;
  private final List<String> pages;
  private final TextFiles.Texts files;
  private final ClaimIndex claims;

  private SpecContext(
      Console console, SpecSource source, PageSelector globs, TextFiles.Texts files) {
    this.console = console;
    this.source = source;
    this.globs = globs;
    this.pages = globs.in(source.specification().tree());
    this.files = files;
    this.claims = ClaimIndex.of(source.specification(), files.texts());
  }

  /** Opens the specification, and prints which files cannot be read. */
  static SpecContext open(Console console, Arguments arguments) {
    Project project = CommonOptions.project(console.directory(), arguments);
    PageSelector globs = new PageSelector(arguments.get(CommonOptions.PAGES));
    TextFiles.Texts files =
        TextFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
    files.problems().forEach(console::printError);
    SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC));
    try {
      return new SpecContext(console, source, globs, files);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** The traceability files. */
  List<SourceText> texts() {
    return files.texts();
  }

  SpecSource source() {
    return source;
  }

  /**
   * The history of the selected pages and of the draft.
   *
   * @param option the option that requires it
   * @throws UsageException if the specification is a directory
   */
  SepHistory history(String option) {
    return source
        .repository()
        .map(repository -> new SepHistory(repository, this::isFollowed))
        .orElseThrow(
            () ->
                new UsageException(option + " needs a git repository; a directory has no history"));
  }

  /** The current commit and its ancestors, oldest first; none for a directory. */
  List<Commit> ancestors() {
    Optional<Commit> newest = source.commit();
    return source.repository().isPresent() && newest.isPresent()
        ? source.repository().get().ancestors(newest.get())
        : List.of();
  }

  /** The selected pages, sorted by path. */
  List<String> pages() {
    return pages;
  }

  /** The numbers of the traceability files, ascending. */
  List<Long> seps() {
    return List.copyOf(claims.seps());
  }

  /** The normative sentences of the selected pages, in order. */
  List<NormativeSentence> units() {
    return selected(followed());
  }

  /**
   * The normative sentences of the selected pages and of the draft, so that a sentence that moved
   * to a selected page does not count as new.
   */
  List<NormativeSentence> followed() {
    return source.specification().tree().paths().stream()
        .filter(this::isFollowed)
        .flatMap(path -> NormativeSentence.in(source.specification(), path).stream())
        .toList();
  }

  private boolean isFollowed(String path) {
    return globs.test(path) || DRAFT.test(path);
  }

  /** The sentences on selected pages. */
  List<NormativeSentence> selected(List<NormativeSentence> units) {
    return units.stream().filter(unit -> globs.test(unit.path())).toList();
  }

  /** Sentences with the rows that cover them. */
  List<ClaimedSentence> claimed(List<NormativeSentence> units) {
    return units.stream().map(unit -> new ClaimedSentence(unit, claims.on(unit))).toList();
  }

  /** Prints problems with files and pages, because the output is then incomplete. */
  ExitCode printProblems() {
    List<String> problems = new ArrayList<>();
    claims.unreadable().forEach(path -> problems.add(path + ": invalid YAML; run seplint check"));
    for (String page : pages) {
      source
          .specification()
          .unreadable(page)
          .ifPresent(reason -> problems.add(page + ": not read: " + reason));
    }
    problems.forEach(console::printError);
    return problems.isEmpty() && files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  @Override
  public void close() {
    source.close();
  }
}
