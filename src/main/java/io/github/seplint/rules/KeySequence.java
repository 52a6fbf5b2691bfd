package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order that the keys of a mapping should have. Keys it does not know may stand anywhere. */
record KeySequence(List<String> names) {
  static final KeySequence ROW =
      new KeySequence(
          List.of("check", "text", "excluded", "issue", "url", "source", "specVersions"));
  static final KeySequence TOP =
      new KeySequence(List.of("sep", "spec_url", "source", "specVersions", "requirements"));

  /**
   * The first place that another key should have.
   *
   * @param place counted from 0, among the known keys
   */
  record Misplaced(int place, YamlEntry found, YamlEntry expected) {}

  Optional<Misplaced> misplaced(YamlMapping mapping) {
    int highest = -1;
    for (YamlEntry entry : mapping.entries()) {
      int rank = names.indexOf(entry.name());
      if (rank >= 0 && rank < highest && isWrittenHere(mapping) && !repeatsKey(mapping)) {
        return Optional.of(firstMisplaced(mapping));
      }
      highest = Math.max(highest, rank);
    }
    return Optional.empty();
  }

  Finding finding(SourceText source, YamlMapping mapping, Misplaced misplaced) {
    String found = misplaced.found.name();
    String expected = misplaced.expected.name();
    Finding finding =
        Finding.at(
            misplaced.found.key().span(), "key `" + found + "` must come after `" + expected + "`");
    List<YamlEntry> sorted = sorted(mapping);
    if (sorted.size() < mapping.entries().size()) {
      return finding;
    }
    List<String> order = sorted.stream().map(YamlEntry::name).toList();
    String title = "reorder keys: " + String.join(", ", order);
    return KeyBlocks.of(source, mapping)
        .flatMap(blocks -> blocks.reordered(title, sorted))
        .map(finding::fix)
        .orElse(finding);
  }

  private Misplaced firstMisplaced(YamlMapping mapping) {
    List<YamlEntry> known = known(mapping);
    List<YamlEntry> sorted = sorted(mapping);
    int place = 0;
    while (known.get(place).name().equals(sorted.get(place).name())) {
      place++;
    }
    return new Misplaced(place, known.get(place), sorted.get(place));
  }

  private List<YamlEntry> known(YamlMapping mapping) {
    return mapping.entries().stream().filter(entry -> names.contains(entry.name())).toList();
  }

  private List<YamlEntry> sorted(YamlMapping mapping) {
    List<YamlEntry> sorted = new ArrayList<>(known(mapping));
    sorted.sort(Comparator.comparingInt(entry -> names.indexOf(entry.name())));
    return sorted;
  }

  /** Which of two equal keys is out of place, nobody knows: first one has to go. */
  private static boolean repeatsKey(YamlMapping mapping) {
    long names = mapping.entries().stream().map(YamlEntry::name).distinct().count();
    return names < mapping.entries().size();
  }

  /** The keys of an alias stand at its anchor, where they have been looked at. */
  private static boolean isWrittenHere(YamlMapping mapping) {
    return mapping.span().contains(mapping.entries().get(0).span());
  }
}
