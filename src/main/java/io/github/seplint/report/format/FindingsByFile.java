package io.github.seplint.report.format;

import io.github.seplint.lint.Unreadable;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The findings of one file; files without findings have an empty list.
 *
 * @param path display path
 * @param unreadable why it could not be read, if so
 */
record FindingsByFile(String path, List<Told> findings, Optional<String> unreadable) {

  static List<FindingsByFile> of(CheckOutcome outcome) {
    Map<String, List<Told>> files = new TreeMap<>();
    outcome.files().forEach(path -> files.put(path, new ArrayList<>()));
    outcome
        .findings()
        .forEach(
            told ->
                files
                    .computeIfAbsent(told.diagnostic().place().path(), path -> new ArrayList<>())
                    .add(told));
    Map<String, String> unreadable = new TreeMap<>();
    for (Unreadable each : outcome.unreadable()) {
      unreadable.put(each.path(), each.reason());
      files.computeIfAbsent(each.path(), path -> new ArrayList<>());
    }
    List<FindingsByFile> all = new ArrayList<>(files.size());
    files.forEach(
        (path, told) ->
            all.add(new FindingsByFile(path, told, Optional.ofNullable(unreadable.get(path)))));
    return all;
  }
}
