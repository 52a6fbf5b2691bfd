package io.github.seplint.suite;

import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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

  /** Returns the names in a list, or a single name; skips other items. */
  static List<String> names(YamlNode value) {
    List<String> names = new ArrayList<>();
    for (YamlNode item : items(value)) {
      if (isName(item)) {
        names.add(((YamlScalar) item).value());
      }
    }
    return names;
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
    return names.contains(EXTENSION) ? extension(names) : versions(names, timeline);
  }

  private static LegacyVersions extension(List<String> names) {
    return names.stream().allMatch(EXTENSION::equals)
        ? none("the extension has no ID; set `extensionId`")
        : none("the list contains both `extension` and versions");
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
