package io.github.seplint.cli;

import io.github.seplint.coverage.DefinitionLines;
import io.github.seplint.coverage.TracedFile;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.lint.InputFile;
import io.github.seplint.results.RunResults;
import io.github.seplint.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param numberless files that tell of no SEP, each with these words
 * @param left files that no manifest can hold, and why: the numberless, and the earlier of two
 */
record TracedFiles(SortedMap<Long, InputFile> bySep, List<String> numberless, List<String> left) {

  /** Takes a SEP. */
  @FunctionalInterface
  interface Taker {
    void take(TracedSep sep) throws IOException;
  }

  /**
   * Finds the number of each file.
   *
   * @param files in the order of their paths
   */
  static TracedFiles of(List<InputFile> files) {
    List<OptionalLong> numbers = files.parallelStream().map(file -> read(file).number()).toList();
    SortedMap<Long, InputFile> bySep = new TreeMap<>();
    List<String> numberless = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (numbers.get(i).isEmpty()) {
        numberless.add(files.get(i).path() + ": left out: it tells of no SEP");
        left.add(numberless.get(numberless.size() - 1));
        continue;
      }
      InputFile earlier = bySep.put(numbers.get(i).getAsLong(), files.get(i));
      if (earlier != null) {
        left.add(earlier.path() + ": left out: " + files.get(i).path() + " tells of the same SEP");
      }
    }
    return new TracedFiles(bySep, numberless, left);
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

  /** One that is no text tells nothing. */
  private static TracedFile read(InputFile file) {
    try {
      return TracedFile.of(SepTexts.read(file));
    } catch (CharacterCodingException e) {
      return TracedFile.of(new SourceText(file.path(), ""));
    } catch (IOException e) {
      throw new UsageException(file.path() + ": cannot be read");
    }
  }
}
