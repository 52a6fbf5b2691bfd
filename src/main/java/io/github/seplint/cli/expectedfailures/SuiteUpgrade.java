package io.github.seplint.cli.expectedfailures;

import static java.util.stream.Collectors.toSet;

import io.github.seplint.lint.FileRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.SuiteReleases.PublishedScenario;
import io.github.seplint.suite.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The change from one release of the suite to another.
 *
 * @param from the release before
 * @param to the release after
 */
record SuiteUpgrade(String from, String to) {
  private static final SuiteReleases PUBLISHED = SuiteReleases.published();
  private static final String EXTENSION = "extension";

  /**
   * An entry that has to be changed.
   *
   * @param reason why, as a clause
   * @param instead the entry to write in its place; none to remove it
   * @param isFixable whether the replacement is certain
   */
  record AffectedEntry(
      ExpectedFailure entry, String reason, List<String> instead, boolean isFixable) {}

  /**
   * Returns the entries of a section that the new release runs under another name or not at all.
   */
  List<AffectedEntry> affected(
      Side side,
      List<ExpectedFailure> entries,
      List<FileRun> runs,
      String path,
      Timeline timeline) {
    List<AffectedEntry> affected = new ArrayList<>();
    for (ExpectedFailure entry : entries) {
      Optional<PublishedScenario> known =
          PUBLISHED.scenario(side, entry.scenario()).filter(each -> each.isIn(from));
      if (known.isPresent()) {
        absent(known.get(), entry, entries)
            .or(() -> neverRun(known.get(), entry, versions(runs, path, timeline)))
            .or(() -> unsupported(entry))
            .ifPresent(affected::add);
      }
    }
    return affected;
  }

  private Optional<AffectedEntry> absent(
      PublishedScenario scenario, ExpectedFailure entry, List<ExpectedFailure> entries) {
    if (scenario.isIn(to)) {
      return Optional.empty();
    }
    String check = entry.check().map(id -> ":" + id).orElse("");
    List<String> instead =
        scenario.renamed().stream()
            .filter(
                now ->
                    PUBLISHED.scenario(scenario.side(), now).filter(it -> it.isIn(to)).isPresent())
            .filter(now -> entries.stream().noneMatch(it -> it.text().equals(now)))
            .map(now -> now + check)
            .filter(now -> entries.stream().noneMatch(it -> it.text().equals(now)))
            .toList();
    boolean removed = SuiteReleases.isAtLeast(to, scenario.since());
    return Optional.of(new AffectedEntry(entry, scenario.absence(to), instead, removed));
  }

  /** The specification versions for which a file is used; none if any of its runs has none. */
  private static List<String> versions(List<FileRun> runs, String path, Timeline timeline) {
    List<Optional<String>> versions =
        runs.stream().map(run -> run.specVersion(path, timeline)).toList();
    return versions.stream().allMatch(Optional::isPresent)
        ? versions.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  private Optional<AffectedEntry> neverRun(
      PublishedScenario scenario, ExpectedFailure entry, List<String> versions) {
    boolean before = versions.stream().anyMatch(version -> runs(scenario, from, version));
    boolean after = versions.stream().anyMatch(version -> runs(scenario, to, version));
    return before && !after
        ? Optional.of(
            new AffectedEntry(
                entry,
                "is no longer run for "
                    + String.join(", ", versions)
                    + "; it applies to "
                    + String.join(", ", scenario.versions(to)),
                List.of(),
                false))
        : Optional.empty();
  }

  private static boolean runs(PublishedScenario scenario, String release, String version) {
    List<String> versions = scenario.versions(release);
    return scenario.isIn(release) && (versions.isEmpty() || versions.contains(version));
  }

  private Optional<AffectedEntry> unsupported(ExpectedFailure entry) {
    return entry.check().isPresent()
            && SuiteReleases.supportsChecks(from)
            && !SuiteReleases.supportsChecks(to)
        ? Optional.of(
            new AffectedEntry(
                entry,
                "can be listed only as a scenario before suite " + SuiteReleases.WITH_CHECKS,
                List.of(),
                false))
        : Optional.empty();
  }

  /** The scenarios that only the new release contains, other than renamed and listed ones. */
  List<String> added(
      Side side,
      List<ExpectedFailure> entries,
      List<FileRun> runs,
      String path,
      Timeline timeline) {
    List<String> versions = versions(runs, path, timeline);
    Set<String> known = entries.stream().map(ExpectedFailure::scenario).collect(toSet());
    PUBLISHED.scenarios(side).stream()
        .filter(each -> each.isIn(from) && !each.isIn(to))
        .forEach(each -> each.renamed().ifPresent(known::add));
    return PUBLISHED.scenarios(side).stream()
        .filter(each -> each.isIn(to) && !each.isIn(from) && !known.contains(each.name()))
        .filter(
            each ->
                versions.isEmpty()
                    || versions.stream().anyMatch(version -> runs(each, to, version)))
        .map(each -> each.name() + applicability(each))
        .toList();
  }

  private String applicability(PublishedScenario scenario) {
    List<String> versions = scenario.versions(to);
    return versions.isEmpty()
        ? ""
        : versions.contains(EXTENSION)
            ? " (" + scenario.extensionId().orElse(EXTENSION) + ")"
            : " (" + String.join(", ", versions) + ")";
  }
}
