package io.github.seplint.cli.scaffold;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.spec.PageSelector;
import io.github.seplint.git.GitException;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.NormativeSentenceExtractor;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import io.github.seplint.spec.requirement.SepHistory;
import io.github.seplint.spec.requirement.SepHistory.SentenceChanges;
import io.github.seplint.text.DidYouMean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The options that select sentences for rows, and the sentences they select. */
final class SentenceSelection {
  static final Opt<Optional<String>> SINCE =
      OptGroup.SPECIFICATION.text(
          "--since <revision>  Sentences that are new since this revision of the repository");
  static final Opt<Optional<String>> AT =
      OptGroup.SPECIFICATION.text(
          "--at <revision>  Read the repository at this revision [default: that of --spec, else"
              + " HEAD]");
  static final Opt<Boolean> SEP =
      OptGroup.SPECIFICATION.flag(
          "--sep  Only sentences added by commits that name the SEP [default without --since,"
              + " --page and --section]");
  static final Opt<Optional<String>> SECTION =
      OptGroup.SPECIFICATION.text(
          "--section <heading>  Only this section of the pages: its anchor or title, with the"
              + " sections in it");

  private final Specification spec;
  private final PageSelector pages;
  private final Optional<String> section;
  private final List<NormativeSentence> current;

  private SentenceSelection(Specification spec, Arguments arguments) {
    this.spec = spec;
    this.pages = new PageSelector(arguments.get(CommonOptions.PAGES));
    this.section = arguments.get(SECTION).map(each -> each.replaceFirst("^#", ""));
    this.current =
        spec.paths().stream()
            .filter(this::isFollowed)
            .flatMap(path -> NormativeSentence.in(spec, path).stream())
            .toList();
  }

  /** The sentences that the options select; throws if there are no such pages or sections. */
  static SentenceChanges select(Specification spec, long sep, Arguments arguments) {
    SentenceSelection selection = new SentenceSelection(spec, arguments);
    selection.check();
    if (arguments.has(SINCE)) {
      String revision = arguments.get(SINCE).orElseThrow();
      return selection.fromHistory("--since", history -> history.changesSince(revision));
    }
    boolean namesPlace = arguments.has(CommonOptions.PAGES) || arguments.has(SECTION);
    return namesPlace && !arguments.has(SEP)
        ? selection.fromPages(selection.pages.in(spec))
        : selection.ofSep(sep);
  }

  /** Throws if there is no page, or no section of the given name. */
  private void check() {
    List<String> selected = pages.in(spec);
    if (section.isPresent()) {
      List<Section> sections =
          selected.stream()
              .flatMap(path -> spec.page(path).stream())
              .flatMap(page -> page.sections().stream())
              .toList();
      if (sections.stream().noneMatch(this::isNamed)) {
        List<String> anchors = sections.stream().flatMap(each -> each.anchor().stream()).toList();
        throw new UsageException(
            "--section: no section `%s` on the pages%s"
                .formatted(section.get(), DidYouMean.didYouMean(section.get(), anchors)));
      }
    }
  }

  /** The sentences of the commits of a SEP; of its own document if they have none. */
  private SentenceChanges ofSep(long sep) {
    SentenceChanges changes = fromHistory("--sep", history -> history.changesOf(sep));
    Optional<Page> proposal = spec.proposal(sep);
    return changes.added().isEmpty() && changes.edited().isEmpty() && proposal.isPresent()
        ? fromPages(List.of(proposal.get().path()))
        : changes;
  }

  private SentenceChanges fromPages(List<String> paths) {
    List<NormativeSentence> added = new ArrayList<>();
    List<NormativeSentence> permitted = new ArrayList<>();
    for (String path : paths) {
      added.addAll(NormativeSentence.in(spec, path));
      spec.page(path).map(NormativeSentenceExtractor::permissions).ifPresent(permitted::addAll);
    }
    return new SentenceChanges(
        added.stream().filter(each -> isIn(each.section())).toList(),
        List.of(),
        permitted.stream().filter(each -> isIn(each.section())).toList());
  }

  /** The changes in the histories of all repositories that the current pages still contain. */
  private SentenceChanges fromHistory(
      String option, Function<SepHistory, SentenceChanges> changes) {
    List<SepHistory> histories = SepHistory.of(spec, this::isFollowed);
    UsageException.throwIf(
        histories.isEmpty(),
        option + " needs a git repository; pass --page to select pages of a directory");
    List<NormativeSentence> added = new ArrayList<>();
    List<EditedSentence> edited = new ArrayList<>();
    List<NormativeSentence> permitted = new ArrayList<>();
    List<GitException> unknown = new ArrayList<>();
    for (SepHistory history : histories) {
      try {
        SentenceChanges found = changes.apply(history);
        added.addAll(found.added());
        edited.addAll(found.edited());
        permitted.addAll(found.permitted());
      } catch (GitException e) {
        unknown.add(e);
      }
    }
    if (unknown.size() == histories.size()) {
      throw unknown.get(0);
    }
    List<NormativeSentence> remaining = SentenceSetDiff.remaining(added, current);
    return new SentenceChanges(
        inSection(remaining), remainingEdits(edited, remaining), remainingPermissions(permitted));
  }

  /** The last edit of each current sentence that is not new itself. */
  private List<EditedSentence> remainingEdits(
      List<EditedSentence> edited, List<NormativeSentence> added) {
    Map<String, NormativeSentence> before =
        edited.stream()
            .collect(
                Collectors.toMap(
                    each -> each.after().text(), EditedSentence::before, (first, last) -> last));
    Set<NormativeSentence> others = new HashSet<>(added);
    return inSection(current).stream()
        .filter(each -> !others.contains(each))
        .flatMap(
            each ->
                Optional.ofNullable(before.get(each.text())).stream()
                    .map(older -> new EditedSentence(older, each)))
        .toList();
  }

  private List<NormativeSentence> remainingPermissions(List<NormativeSentence> permitted) {
    Set<String> texts = permitted.stream().map(NormativeSentence::text).collect(Collectors.toSet());
    return permitted.stream()
        .map(NormativeSentence::path)
        .distinct()
        .flatMap(path -> spec.page(path).stream())
        .sorted(Comparator.comparing(Page::path))
        .flatMap(page -> NormativeSentenceExtractor.permissions(page).stream())
        .filter(each -> texts.contains(each.text()))
        .filter(this::isSelected)
        .toList();
  }

  private boolean isFollowed(String path) {
    return pages.test(path) || PageSelector.DRAFT.test(path);
  }

  private List<NormativeSentence> inSection(List<NormativeSentence> sentences) {
    return sentences.stream().filter(this::isSelected).toList();
  }

  private boolean isSelected(NormativeSentence sentence) {
    return pages.test(sentence.path()) && isIn(sentence.section());
  }

  /** Returns whether a section is the selected one or in it; any, if none is selected. */
  private boolean isIn(Section inner) {
    Optional<Section> each = Optional.of(inner);
    while (each.isPresent() && !isNamed(each.get())) {
      each = each.get().parent();
    }
    return section.isEmpty() || each.isPresent();
  }

  private boolean isNamed(Section each) {
    String name = section.orElse("");
    return each.anchors().contains(name)
        || each.title().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
