package io.github.seplint.results;

import io.github.seplint.cache.StampedInputs;
import io.github.seplint.results.CheckFileReader.Detail;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of conformance runs in some directories, which have been found but not read. */
public final class FoundResults {
  private final Map<Path, ResultsDirectory> directories;

  private FoundResults(Map<Path, ResultsDirectory> directories) {
    this.directories = directories;
  }

  /**
   * Searches directories and their subdirectories.
   *
   * @param directories with their display paths, with {@code /} between its parts
   * @throws io.github.seplint.text.InvalidFileException if one does not exist or cannot be read
   */
  public static FoundResults in(Map<Path, String> directories) {
    Map<Path, ResultsDirectory> found = new LinkedHashMap<>();
    for (Map.Entry<Path, String> each : directories.entrySet()) {
      found.put(each.getKey(), ResultsDirectory.search(each.getKey(), each.getValue()));
    }
    return new FoundResults(found);
  }

  /** Joins results, without searching a directory again. */
  public static FoundResults of(Collection<FoundResults> parts) {
    Map<Path, ResultsDirectory> all = new LinkedHashMap<>();
    parts.forEach(part -> part.directories.forEach(all::putIfAbsent));
    return new FoundResults(all);
  }

  /** Returns whether there is no run. */
  public boolean isEmpty() {
    return directories.values().stream().allMatch(ResultsDirectory::isEmpty);
  }

  /** Adds everything that decides what {@link #read} returns. */
  public void identify(StampedInputs inputs) {
    inputs.number(directories.size());
    for (ResultsDirectory each : directories.values()) {
      each.identify(inputs);
    }
  }

  /**
   * Reads the results.
   *
   * @throws io.github.seplint.text.InvalidFileException with file, line and column if one of them
   *     is not in the suite's format (for several, about the first)
   */
  public RunResults read() {
    return read(Detail.DESCRIPTIONS);
  }

  /** The same without the descriptions of checks. */
  public RunResults readOutcomes() {
    return read(Detail.OUTCOMES);
  }

  private RunResults read(Detail detail) {
    List<ResultFile> files = new ArrayList<>();
    directories.values().forEach(each -> files.addAll(each.files()));
    files.sort((a, b) -> a.display().compareTo(b.display()));
    return new ResultsReader(detail).read(files);
  }
}
