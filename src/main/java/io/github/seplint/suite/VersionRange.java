package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/**
 * The versions that a tag speaks of, as dates.
 *
 * @param until the first version that is no longer meant; empty where there is none yet
 */
public record VersionRange(String from, Optional<String> until) {

  /** The range of a sound tag: on the timeline, with known versions, and not empty. */
  public static Optional<VersionRange> of(SourceTag tag, Timeline timeline) {
    boolean sound = !tag.has("extensionId") && tag.has("removedIn") == tag.removedIn().isPresent();
    return sound
        ? tag.introducedIn()
            .flatMap(from -> of(from.value(), tag.removedIn().map(YamlScalar::value), timeline))
        : Optional.empty();
  }

  /**
   * What is wrong with a tag that ends before it begins, or when it does; versions that are not
   * known say nothing.
   */
  public static Optional<String> reversed(SourceTag tag, Timeline timeline) {
    if (tag.introducedIn().isEmpty() || tag.removedIn().isEmpty()) {
      return Optional.empty();
    }
    String from = tag.introducedIn().get().value();
    String until = tag.removedIn().get().value();
    boolean known = timeline.knows(from) && timeline.knows(until);
    return known && timeline.indexOf(until) <= timeline.indexOf(from)
        ? Optional.of("`removedIn: " + until + "` is not later than `introducedIn: " + from + "`")
        : Optional.empty();
  }

  /** The range between two versions, if both are known and it is not empty. */
  public static Optional<VersionRange> of(
      String introducedIn, Optional<String> removedIn, Timeline timeline) {
    if (!timeline.knows(introducedIn)
        || removedIn.filter(end -> !timeline.knows(end)).isPresent()) {
      return Optional.empty();
    }
    String from = timeline.dateOf(introducedIn);
    Optional<String> until = removedIn.map(timeline::dateOf);
    return until.filter(end -> end.compareTo(from) <= 0).isPresent()
        ? Optional.empty()
        : Optional.of(new VersionRange(from, until));
  }

  /** Whether a version is meant. */
  public boolean contains(String date) {
    return from.compareTo(date) <= 0 && until.filter(end -> end.compareTo(date) <= 0).isEmpty();
  }

  /** Whether another range goes on when this one has ended. */
  public boolean endsBefore(VersionRange other) {
    return until.isPresent()
        && other.until.filter(end -> end.compareTo(until.get()) <= 0).isEmpty();
  }
}
