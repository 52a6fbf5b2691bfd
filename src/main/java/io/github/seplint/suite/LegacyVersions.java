package io.github.seplint.suite;

import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a list of versions means as a source.
 *
 * @param source the mapping to write; empty where there is none
 * @param defect why there is none; blank where there is one
 */
public record LegacyVersions(Optional<String> source, String defect) {
  /** What stands in a list for every extension. */
  public static final String EXTENSION = "extension";

  /** Reads a list, or one version that stands for a list. */
  public static LegacyVersions of(YamlNode value, Timeline timeline) {
    for (YamlNode item : items(value)) {
      if (!isName(item)) {
        return none("lists " + item.describe());
      }
    }
    return of(names(value), timeline);
  }

  /** The names in a list, or the one that stands for a list; without what is none. */
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

  /** Reads the names of versions. */
  public static LegacyVersions of(List<String> names, Timeline timeline) {
    if (names.isEmpty()) {
      return none("is empty");
    }
    return names.contains(EXTENSION) ? extension(names) : versions(names, timeline);
  }

  private static LegacyVersions extension(List<String> names) {
    return names.stream().allMatch(EXTENSION::equals)
        ? none("does not name the extension: its id is wanted as `extensionId`")
        : none("lists `extension` beside versions");
  }

  private static LegacyVersions versions(List<String> names, Timeline timeline) {
    TreeSet<Integer> places = new TreeSet<>();
    for (String name : names) {
      if (!timeline.knows(name)) {
        return none("lists `" + name + "`, which is no known version" + timeline.didYouMean(name));
      }
      places.add(timeline.indexOf(name));
    }
    for (int place = places.first(); place < places.last(); place++) {
      if (!places.contains(place)) {
        return none("leaves out `" + timeline.versions().get(place) + "`, so that it is no range");
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
