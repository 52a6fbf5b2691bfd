package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The dated versions of the specification; {@code draft} is another name of the newest.
 *
 * @param versions oldest first
 */
public record Timeline(List<String> versions) {
  public static final String DRAFT = "draft";

  /** Returns whether a name is that of a known version. */
  public boolean knows(String version) {
    return version.equals(DRAFT) || versions.contains(version);
  }

  /** Returns whether a name has the form of a dated version, known or not. */
  public static boolean isDate(String name) {
    boolean joined = name.length() == 10 && name.charAt(4) == '-' && name.charAt(7) == '-';
    return joined && name.chars().filter(Character::isDigit).count() == name.length() - 2;
  }

  /** Returns the place of a version on the timeline; negative for an unknown one. */
  public int indexOf(String version) {
    return versions.indexOf(dateOf(version));
  }

  /** Returns the date of a version name; a date is its own name. */
  public String dateOf(String version) {
    return version.equals(DRAFT) ? versions.get(versions.size() - 1) : version;
  }

  /** Returns a suggestion for an unknown name. */
  public String didYouMean(String version) {
    List<String> names = new ArrayList<>(versions);
    names.add(DRAFT);
    return DidYouMean.didYouMean(version, names);
  }

  /**
   * The versions that a tag covers, as dates.
   *
   * @param until the first version that is no longer covered; empty if there is none yet
   */
  public record VersionRange(String from, Optional<String> until) {

    /** The range of a sound tag: on the timeline, with known versions, and not empty. */
    public static Optional<VersionRange> of(SourceTag tag, Timeline timeline) {
      boolean sound =
          !tag.has("extensionId") && tag.has("removedIn") == tag.removedIn().isPresent();
      return sound
          ? tag.introducedIn()
              .flatMap(from -> of(from.value(), tag.removedIn().map(YamlScalar::value), timeline))
          : Optional.empty();
    }

    /** Describes a tag that ends before or when it begins; ignores unknown versions. */
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

    /** Returns whether a version is in the range. */
    public boolean contains(String date) {
      return from.compareTo(date) <= 0 && until.filter(end -> end.compareTo(date) <= 0).isEmpty();
    }

    /** Returns whether another range continues after the end of this one. */
    public boolean endsBefore(VersionRange other) {
      return until.isPresent()
          && other.until.filter(end -> end.compareTo(until.get()) <= 0).isEmpty();
    }
  }

  /**
   * A list of versions, converted to a source.
   *
   * @param source the mapping to write; empty if the list cannot be converted
   * @param defect the reason; blank if it can be converted
   */
  public record LegacyVersions(Optional<String> source, String defect) {
    /** The list item for any extension. */
    public static final String EXTENSION = "extension";

    /** Converts a list, or a single version. */
    public static LegacyVersions of(YamlNode value, Timeline timeline) {
      for (YamlNode item : items(value)) {
        if (!isName(item)) {
          return none("an item is " + item.describe());
        }
      }
      return of(names(value), timeline);
    }

    /** Returns whether a list names an extension without its ID, and nothing else. */
    public static boolean isExtension(YamlNode value) {
      return !items(value).isEmpty()
          && items(value).stream().allMatch(LegacyVersions::isName)
          && names(value).stream().allMatch(EXTENSION::equals);
    }

    /** Returns the names in a list, or a single name; skips other items. */
    static List<String> names(YamlNode value) {
      return items(value).stream()
          .filter(LegacyVersions::isName)
          .map(item -> ((YamlScalar) item).value())
          .toList();
    }

    private static List<YamlNode> items(YamlNode value) {
      return value instanceof YamlSequence list ? list.items() : List.of(value);
    }

    private static boolean isName(YamlNode item) {
      return item instanceof YamlScalar name && !name.value().isBlank();
    }

    /** Converts names of versions. */
    public static LegacyVersions of(List<String> names, Timeline timeline) {
      if (names.isEmpty()) {
        return none("the list is empty");
      }
      if (names.stream().allMatch(EXTENSION::equals)) {
        return none("the extension has no ID; set `extensionId`");
      }
      return names.contains(EXTENSION)
          ? none("the list contains both `extension` and versions")
          : versions(names, timeline);
    }

    private static LegacyVersions versions(List<String> names, Timeline timeline) {
      TreeSet<Integer> places = new TreeSet<>();
      for (String name : names) {
        if (!timeline.knows(name)) {
          return none("unknown version `" + name + "`" + timeline.didYouMean(name));
        }
        places.add(timeline.indexOf(name));
      }
      for (int place = places.first(); place < places.last(); place++) {
        if (!places.contains(place)) {
          return none("the list omits `" + timeline.versions().get(place) + "`");
        }
      }
      return new LegacyVersions(Optional.of(source(places.first(), places.last(), timeline)), "");
    }

    private static String source(int first, int last, Timeline timeline) {
      List<String> versions = timeline.versions();
      String until = last + 1 < versions.size() ? ", removedIn: " + versions.get(last + 1) : "";
      return "{ introducedIn: " + versions.get(first) + until + " }";
    }

    private static LegacyVersions none(String defect) {
      return new LegacyVersions(Optional.empty(), defect);
    }
  }
}
