package io.github.seplint.sdk;

import io.github.seplint.sdk.SdkResults.SdkClaim;
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
    Optional<String> claimed = sdk.claim().map(SdkClaim::revision);
    if (claimed.isPresent()) {
      Set<Side> fallback = EnumSet.noneOf(Side.class);
      sdk.runs().forEach(run -> fallback.add(run.side()));
      sdk.runs().stream()
          .filter(run -> run.revision().equals(claimed))
          .forEach(run -> fallback.remove(run.side()));
      columns.add(new SdkColumn(sdk, claimed, true, fallback));
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
   * Returns whether a run counts. Scenarios of extensions run only without a revision, and count
   * for an SDK with a claim only if it claims the extension.
   *
   * @param extension the extension that the row belongs to, if any
   */
  boolean includes(RunLocation run, Optional<String> extension) {
    if (isClaimed && (extension.isPresent() || isOfExtension(run.side(), run.scenario()))) {
      return run.revision().isEmpty() && claims(run.side(), run.scenario(), extension);
    }
    return run.revision().equals(revision)
        || (isClaimed && run.revision().isEmpty() && replacesClaimed(run));
  }

  /** Returns whether a scenario belongs to an extension that the SDK does not claim. */
  boolean leavesOut(Side side, String scenario, Optional<String> extension) {
    return isClaimed
        && (extension.isPresent() || isOfExtension(side, scenario))
        && !claims(side, scenario, extension);
  }

  private boolean claims(Side side, String scenario, Optional<String> extension) {
    Optional<String> id =
        extension.or(() -> published(side, scenario).flatMap(PublishedScenario::extensionId));
    return sdk.claim().filter(claim -> claim.includes(id)).isPresent();
  }

  private static boolean isOfExtension(Side side, String scenario) {
    return published(side, scenario)
        .filter(each -> each.extensionId().isPresent() || versions(each).contains("extension"))
        .isPresent();
  }

  /** A scenario that the suite runs only for other revisions says nothing about the claimed one. */
  private boolean replacesClaimed(RunLocation run) {
    List<String> versions =
        published(run.side(), run.scenario()).map(SdkColumn::versions).orElse(List.of());
    return fallback.contains(run.side())
        && (versions.isEmpty() || revision.filter(versions::contains).isPresent());
  }

  private static Optional<PublishedScenario> published(Side side, String scenario) {
    return SuiteReleases.published().scenario(side, scenario);
  }

  private static List<String> versions(PublishedScenario scenario) {
    return scenario.versions(SuiteReleases.published().newest());
  }
}
