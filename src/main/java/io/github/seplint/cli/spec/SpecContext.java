package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The specification and the traceability files of a {@code spec} command.
 *
 * @param pages the selected pages, sorted by path; none for a command that does not list them
 */
record SpecContext(
    Console console,
    SpecSource source,
    PageSelector selector,
    List<String> pages,
    TextFiles.Texts files,
    ClaimIndex claims)
    implements AutoCloseable {

  /** Opens the specification with the selected pages, and prints which files cannot be read. */
  static SpecContext open(Console console, Arguments arguments) {
    return open(console, arguments, new PageSelector(arguments.get(CommonOptions.PAGES))::in);
  }

  /** The same with other pages. */
  static SpecContext open(
      Console console, Arguments arguments, Function<Specification, List<String>> select) {
    Project project = CommonOptions.project(console, arguments);
    PageSelector selector = new PageSelector(arguments.get(CommonOptions.PAGES));
    TextFiles.Texts files =
        TextFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
    files.problems().forEach(console::printError);
    SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC));
    try {
      Specification spec = source.specification();
      List<String> pages = select.apply(spec);
      ClaimIndex claims = ClaimIndex.of(spec, files.texts());
      return new SpecContext(console, source, selector, pages, files, claims);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  Specification specification() {
    return source.specification();
  }

  /**
   * The histories of the selected pages and of the draft.
   *
   * @param option the option that requires one
   * @throws UsageException if the specification consists of directories
   */
  List<SepHistory> histories(String option) {
    UsageException.throwIf(
        !hasHistory(), option + " needs a git repository; a directory has no history");
    return SepHistory.of(specification(), this::isFollowed);
  }

  /** Returns whether any pages are in a repository. */
  boolean hasHistory() {
    return specification().sources().stream().anyMatch(each -> each.git().isPresent());
  }

  /** The numbers of the traceability files, ascending. */
  List<Long> seps() {
    return List.copyOf(claims.seps());
  }

  /**
   * The normative sentences of the selected pages and of the draft, in order, so that a sentence
   * that moved to a selected page does not count as new.
   */
  List<NormativeSentence> followed() {
    return specification().paths().stream()
        .filter(this::isFollowed)
        .flatMap(path -> NormativeSentence.in(specification(), path).stream())
        .toList();
  }

  private boolean isFollowed(String path) {
    return selector.test(path) || PageSelector.DRAFT.test(path);
  }

  /** The sentences on selected pages. */
  List<NormativeSentence> selected(List<NormativeSentence> sentences) {
    return sentences.stream().filter(each -> selector.test(each.path())).toList();
  }

  /** Sentences with the rows that cover them. */
  List<ClaimedSentence> claimed(List<NormativeSentence> sentences) {
    return sentences.stream().map(each -> new ClaimedSentence(each, claims.on(each))).toList();
  }

  /** Prints problems with files and pages, because the output is then incomplete. */
  ExitCode printProblems() {
    List<String> problems = new ArrayList<>();
    claims.unreadable().forEach(path -> problems.add(path + ": invalid YAML; run seplint check"));
    problems.addAll(PageSelector.unreadable(specification(), pages));
    problems.forEach(console::printError);
    return problems.isEmpty() && files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  @Override
  public void close() {
    source.close();
  }
}
