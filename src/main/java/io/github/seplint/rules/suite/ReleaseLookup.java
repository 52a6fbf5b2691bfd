package io.github.seplint.rules.suite;

import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.SuiteReleases.PublishedScenario;
import io.github.seplint.suite.SuiteReleases.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The scenarios of the releases of the suite that a project uses. */
final class ReleaseLookup {
  private static final SuiteReleases PUBLISHED = SuiteReleases.published();

  private final InventoryLookup suggestions = new InventoryLookup();
  private final List<String> used;
  private final String newest;

  /**
   * @param named the used releases; empty for the newest
   */
  ReleaseLookup(List<String> named) {
    this.used = named.isEmpty() ? List.of(PUBLISHED.newest()) : named;
    this.newest = used.stream().max((a, b) -> Version.of(a).compareTo(Version.of(b))).orElseThrow();
  }

  /**
   * Returns whether a file is about this suite: it names a scenario of any release, or most of its
   * entries are similar to one.
   */
  static boolean isAbout(ExpectedFailures failures) {
    int similar = 0;
    int entries = 0;
    InventoryLookup suggestions = new InventoryLookup();
    for (Side side : Side.LISTED) {
      Set<String> names = PUBLISHED.names(side, PUBLISHED.newest());
      for (ExpectedFailure entry : failures.of(side)) {
        if (isPublished(entry.scenario())) {
          return true;
        }
        entries++;
        similar += suggestions.didYouMean(entry.scenario(), names).isEmpty() ? 0 : 1;
      }
    }
    return similar * 2 > entries;
  }

  /** Returns whether any release has a scenario of that name. */
  static boolean isPublished(String name) {
    return !anySide(name).isEmpty();
  }

  private static List<PublishedScenario> anySide(String name) {
    return Stream.of(Side.values())
        .flatMap(side -> PUBLISHED.scenario(side, name).stream())
        .toList();
  }

  /** Returns the defect of the name of a scenario; empty if a used release contains it. */
  Optional<String> defect(Side side, String name) {
    Optional<PublishedScenario> known = PUBLISHED.scenario(side, name);
    if (known.isPresent()) {
      return used.stream().anyMatch(known.get()::isIn)
          ? Optional.empty()
          : Optional.of(absent(known.get()));
    }
    List<PublishedScenario> others = anySide(name);
    if (!others.isEmpty()) {
      return Optional.of(InventoryLookup.wrongSide(name, others.get(0).side().id(), side));
    }
    Set<String> names = new TreeSet<>();
    used.forEach(release -> names.addAll(PUBLISHED.names(side, release)));
    String meant = suggestions.didYouMean(name, names);
    // A later release than the known ones may have new scenarios.
    return meant.isEmpty() && PUBLISHED.isLater(newest)
        ? Optional.empty()
        : Optional.of("unknown " + side.id() + " scenario `" + name + "`" + in(used) + meant);
  }

  private String absent(PublishedScenario scenario) {
    String absence = "scenario `" + scenario.name() + "` " + scenario.absence(newest);
    boolean later = !SuiteReleases.isAtLeast(newest, scenario.since());
    return later ? absence + "; this project uses " + all(used) : absence;
  }

  /** Returns why an entry for a single check has no effect; empty if a release supports it. */
  Optional<String> unsupported(ExpectedFailure entry) {
    return used.stream().anyMatch(SuiteReleases::supportsChecks)
        ? Optional.empty()
        : Optional.of(
            "entries for single checks require suite "
                + SuiteReleases.WITH_CHECKS
                + "; this project uses "
                + all(used)
                + ", which looks for a scenario called `"
                + entry.written().value()
                + "`");
  }

  /** Returns why no used release runs a scenario for a specification version or in a suite. */
  Optional<String> neverRun(
      Side side, String name, Optional<String> version, Optional<String> selection) {
    return version
        .flatMap(each -> neverRun(side, name, each))
        .or(() -> selection.flatMap(each -> notSelected(side, name, each)));
  }

  private Optional<String> notSelected(Side side, String name, String selection) {
    List<String> suites =
        PUBLISHED.scenario(side, name).map(PublishedScenario::suites).orElse(List.of());
    return suites.isEmpty() || suites.contains(selection)
        ? Optional.empty()
        : Optional.of(
            "scenario `%s` is not run by --suite %s; it is in %s"
                .formatted(name, selection, String.join(", ", suites)));
  }

  private Optional<String> neverRun(Side side, String name, String version) {
    Set<String> versions = new TreeSet<>();
    Optional<PublishedScenario> scenario = PUBLISHED.scenario(side, name);
    for (String release : used) {
      List<String> listed = scenario.map(each -> each.versions(release)).orElse(List.of());
      if (listed.isEmpty() || listed.contains(version)) {
        return Optional.empty();
      }
      versions.addAll(listed);
    }
    return Optional.of(
        "scenario `"
            + name
            + "` is not run for "
            + version
            + (versions.equals(Set.of("extension"))
                ? "; it belongs to an extension"
                : "; it applies to " + String.join(", ", versions)));
  }

  private static String in(List<String> releases) {
    return " in suite " + all(releases);
  }

  private static String all(List<String> releases) {
    return String.join(", ", releases);
  }
}
