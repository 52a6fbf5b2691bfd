package io.github.seplint.sdk;

import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.SuiteReleases.PublishedScenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An SDK at one revision of the specification. Revisions are never merged: an SDK that claims an
 * older revision must not fail rows of a newer one.
 *
 * @param revision of the legs that count; empty for those whose revision the suite chose
 * @param isClaimed whether the SDK claims the revision; it then has no other column
 * @param fallback the sides without a leg of the claimed revision, whose legs without a revision
 *     count instead, as far as the suite runs their scenarios for the claimed revision
 */
public record SdkColumn(
    SdkResults sdk, Optional<String> revision, boolean isClaimed, Set<Side> fallback) {

  /** Returns the columns of an SDK: the claimed revision, or else each revision that was run. */
  static List<SdkColumn> of(SdkResults sdk) {
    List<SdkColumn> columns = new ArrayList<>();
    if (sdk.claim().isPresent()) {
      Set<Side> fallback = EnumSet.noneOf(Side.class);
      sdk.runs().forEach(run -> fallback.add(run.side()));
      sdk.runs().stream()
          .filter(run -> run.revision().equals(sdk.claim()))
          .forEach(run -> fallback.remove(run.side()));
      columns.add(new SdkColumn(sdk, sdk.claim(), true, fallback));
      return columns;
    }
    sdk.revisions().forEach(each -> columns.add(new SdkColumn(sdk, each, false, Set.of())));
    return columns;
  }

  /** The name with the revision. */
  public String label() {
    return sdk.name() + " (" + revisionLabel() + ")";
  }

  /** The revision, or {@code inferred} if the suite chose it for each scenario. */
  public String revisionLabel() {
    return revision.orElse("inferred");
  }

  /**
   * Returns whether a run counts. Scenarios of extensions run only without a revision.
   *
   * @param ofExtension whether the row belongs to an extension
   */
  boolean includes(RunLocation run, boolean ofExtension) {
    return run.revision().equals(revision)
        || (isClaimed
            && run.revision().isEmpty()
            && (ofExtension || isOfExtension(run) || replacesClaimed(run)));
  }

  private static boolean isOfExtension(RunLocation run) {
    return published(run)
        .filter(each -> each.extensionId().isPresent() || versions(each).contains("extension"))
        .isPresent();
  }

  /** A scenario that the suite runs only for other revisions says nothing about the claimed one. */
  private boolean replacesClaimed(RunLocation run) {
    List<String> versions = published(run).map(SdkColumn::versions).orElse(List.of());
    return fallback.contains(run.side())
        && (versions.isEmpty() || revision.filter(versions::contains).isPresent());
  }

  private static Optional<PublishedScenario> published(RunLocation run) {
    return SuiteReleases.published().scenario(run.side(), run.scenario());
  }

  private static List<String> versions(PublishedScenario scenario) {
    return scenario.versions(SuiteReleases.published().newest());
  }
}
