package io.github.seplint.rules.support;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reports values that occur in several places. */
public final class Duplicates {
  /** One text may be in dozens of places. */
  private static final int MAX_NOTES = 3;

  /** How many hashes there are for each value, at least. */
  private static final int HASHES_PER_VALUE = 8;

  private static final int MAX_HASHES = 1 << 28;

  private Duplicates() {}

  /**
   * Reports texts that are equal except for case and the final full stop.
   *
   * @param minimum number of places
   * @param message after the number of places
   */
  public static void inFile(
      List<YamlScalar> texts, int minimum, String message, Findings findings) {
    int least = Math.max(2, minimum);
    if (texts.size() < least || !SameSentence.mayBeAmong(texts)) {
      return;
    }
    Map<String, List<YamlScalar>> places = new LinkedHashMap<>();
    for (YamlScalar text : texts) {
      places.computeIfAbsent(key(text), none -> new ArrayList<>()).add(text);
    }
    for (List<YamlScalar> same : places.values()) {
      if (same.size() >= least) {
        report(same, same.size() + " " + message, findings);
      }
    }
  }

  private static String key(YamlScalar text) {
    String bare = text.lowerCase().strip();
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static void report(List<YamlScalar> same, String message, Findings findings) {
    Finding finding = findings.report(same.get(0).span(), message);
    int shown = Math.min(same.size(), MAX_NOTES + 1);
    for (int i = 1; i < shown; i++) {
      boolean more = i == MAX_NOTES && same.size() > shown;
      finding.note(
          same.get(i).span(),
          more ? "also here, and " + (same.size() - shown) + " more" : "also here");
    }
  }

  /**
   * Reports the values of all files that an earlier file, or the same one, has.
   *
   * @param message about a value
   */
  public static void acrossFiles(
      ProjectIndex index,
      Function<ProjectIndex.File, List<Mention>> values,
      UnaryOperator<String> message,
      Findings findings) {
    long count = index.files().stream().mapToLong(file -> values.apply(file).size()).sum();
    int mask = (int) Math.min(MAX_HASHES, Long.highestOneBit(count) * 2 * HASHES_PER_VALUE) - 1;
    BitSet repeated = repeatedHashes(index, values, mask);
    Map<String, FirstPlace> first = new HashMap<>();
    for (ProjectIndex.File file : index.files()) {
      for (Mention each : values.apply(file)) {
        if (!repeated.get(hash(each, mask))) {
          continue;
        }
        FirstPlace earlier = first.putIfAbsent(each.value(), new FirstPlace(file, each));
        if (earlier != null) {
          // The findings share the message, as there may be a million of them.
          String text = earlier.message.orElseGet(() -> message.apply(each.value()));
          earlier.message = Optional.of(text);
          findings
              .report(file, each.span(), text)
              .note(earlier.file.path(), earlier.mention.span(), "first declared here");
        }
      }
    }
  }

  /** A map of all values would be a large part of the memory of a run over many files. */
  private static BitSet repeatedHashes(
      ProjectIndex index, Function<ProjectIndex.File, List<Mention>> values, int mask) {
    BitSet seen = new BitSet();
    BitSet repeated = new BitSet();
    for (ProjectIndex.File file : index.files()) {
      for (Mention each : values.apply(file)) {
        int hash = hash(each, mask);
        if (seen.get(hash)) {
          repeated.set(hash);
        }
        seen.set(hash);
      }
    }
    return repeated;
  }

  private static int hash(Mention mention, int mask) {
    int hash = mention.value().hashCode();
    return (hash ^ hash >>> 15) & mask;
  }

  /** The first place of a value, with the message about the others. */
  private static final class FirstPlace {
    private final ProjectIndex.File file;
    private final Mention mention;
    private Optional<String> message = Optional.empty();

    FirstPlace(ProjectIndex.File file, Mention mention) {
      this.file = file;
      this.mention = mention;
    }
  }
}
