package io.github.seplint.cli;

import io.github.seplint.coverage.DefinitionLines;
import io.github.seplint.coverage.TracedFile;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Traceability files in the order of their SEPs. Each is read when its turn comes, and none is
 * kept: there may be ten thousand.
 *
 * @param bySep by the numbers of their SEPs; of two with one number the later
 * @param broken files that cannot be parsed, each with the place and the reason
 * @param numberless files that tell of no SEP, each with these words
 * @param left files that no manifest can hold, and why: these, and the earlier of two
 */
record TracedFiles(
    SortedMap<Long, InputFile> bySep,
    List<String> broken,
    List<String> numberless,
    List<String> left) {

  /** Takes a SEP. */
  @FunctionalInterface
  interface Taker {
    void take(TracedSep sep) throws IOException;
  }

  /** What a file says of itself: the number of its SEP, else why it tells none. */
  private record Seen(Optional<String> broken, OptionalLong number) {
    static Seen of(InputFile file) {
      try {
        TracedFile traced = TracedFile.of(TextFiles.read(file));
        return new Seen(traced.broken(), traced.number());
      } catch (CharacterCodingException e) {
        return new Seen(Optional.of(file.path() + ": not valid UTF-8"), OptionalLong.empty());
      } catch (IOException e) {
        throw unreadable(file);
      }
    }
  }

  /**
   * Finds the number of each file.
   *
   * @param files in the order of their paths
   */
  static TracedFiles of(List<InputFile> files) {
    List<Seen> seen = files.parallelStream().map(Seen::of).toList();
    SortedMap<Long, InputFile> bySep = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    List<String> numberless = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      Optional<String> defect = seen.get(i).broken;
      OptionalLong number = seen.get(i).number;
      if (defect.isPresent()) {
        broken.add(defect.get());
        left.add(defect.get());
      } else if (number.isEmpty()) {
        numberless.add(file.path() + ": left out: it tells of no SEP");
        left.add(numberless.get(numberless.size() - 1));
      } else {
        Optional.ofNullable(bySep.put(number.getAsLong(), file))
            .map(
                earlier -> earlier.path() + ": left out: " + file.path() + " tells of the same SEP")
            .ifPresent(left::add);
      }
    }
    return new TracedFiles(bySep, broken, numberless, left);
  }

  /** SEPs whose checks were emitted, and that have no file. */
  SortedSet<Long> without(RunResults results) {
    SortedSet<Long> without = new TreeSet<>(results.seps());
    without.removeAll(bySep.keySet());
    return without;
  }

  /** Joins the files with what was emitted, one by one. */
  void each(RunResults results, Taker taker) throws IOException {
    for (InputFile file : bySep.values()) {
      taker.take(read(file).joined(results).orElseThrow());
    }
  }

  /** In which lines of the files checks are defined. */
  DefinitionLines lines() {
    Map<Long, Map<String, Integer>> lines = new HashMap<>();
    bySep.forEach((sep, file) -> lines.put(sep, read(file).lines()));
    return new DefinitionLines(lines);
  }

  private static TracedFile read(InputFile file) {
    try {
      return TracedFile.of(TextFiles.read(file));
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static UsageException unreadable(InputFile file) {
    return new UsageException(file.path() + ": cannot be read");
  }
}
