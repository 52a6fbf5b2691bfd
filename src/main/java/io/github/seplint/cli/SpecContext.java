package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The specification and the traceability files that a command under {@code spec} is given. */
final class SpecContext implements AutoCloseable {
  private static final PageGlobs DRAFT = new PageGlobs(List.of());

  private final Shell shell;
  private final SpecSource source;
  private final PageGlobs globs;
  private final List<String> pages;
  private final SepTexts files;
  private final ClaimIndex claims;

  private SpecContext(Shell shell, SpecSource source, PageGlobs globs, SepTexts files) {
    this.shell = shell;
    this.source = source;
    this.globs = globs;
    this.pages = globs.in(source.specification().tree());
    this.files = files;
    this.claims = ClaimIndex.of(source.specification(), files.texts());
  }

  /** Opens what the arguments name; complains of files that cannot be read. */
  static SpecContext open(Shell shell, Arguments arguments) {
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    PageGlobs globs = new PageGlobs(arguments.texts("--page"));
    SepTexts files = SepTexts.of(shell, Inputs.ofRows(shell, arguments.positionals(), config));
    SpecSource source = SpecSource.open(shell, arguments, config);
    try {
      return new SpecContext(shell, source, globs, files);
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
   * What became of the chosen pages and of the draft.
   *
   * @param option that asks for it
   * @throws UsageException if the specification is a folder
   */
  SepHistory history(String option) {
    return source
        .repository()
        .map(repository -> new SepHistory(repository, this::isFollowed))
        .orElseThrow(
            () -> new UsageException(option + " needs a git repository; a folder has no history"));
  }

  /** The commit that is read and all that it came from, the oldest first; none of a folder. */
  List<Commit> ancestors() {
    Optional<Commit> newest = source.commit();
    return source.repository().isPresent() && newest.isPresent()
        ? source.repository().get().ancestors(newest.get())
        : List.of();
  }

  /** The chosen pages, in order of their paths. */
  List<String> pages() {
    return pages;
  }

  /** The numbers of the traceability files, ascending. */
  List<Long> seps() {
    return List.copyOf(claims.seps());
  }

  /** What the chosen pages demand, in their order. */
  List<NormativeSentence> units() {
    return chosen(followed());
  }

  /**
   * What the chosen pages and the draft demand: of a sentence that moved to a page it is known only
   * so that it is not new.
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

  /** Those of the chosen pages. */
  List<NormativeSentence> chosen(List<NormativeSentence> units) {
    return units.stream().filter(unit -> globs.test(unit.path())).toList();
  }

  /** The same with the rows that claim it. */
  List<ClaimedSentence> claimed(List<NormativeSentence> units) {
    return units.stream().map(unit -> new ClaimedSentence(unit, claims.on(unit))).toList();
  }

  /** Complains of what could not be read, as what was printed is then not the whole truth. */
  ExitCode trouble() {
    List<String> trouble = new ArrayList<>();
    claims.unread().forEach(path -> trouble.add(path + ": no YAML; see seplint check"));
    for (String page : pages) {
      source
          .specification()
          .unreadable(page)
          .ifPresent(why -> trouble.add(page + ": not read: " + why));
    }
    trouble.forEach(shell::complain);
    return files.exit().or(trouble.isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE);
  }

  @Override
  public void close() {
    source.close();
  }
}
