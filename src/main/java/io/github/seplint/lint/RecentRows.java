package io.github.seplint.lint;

import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The keys of the rows of some files, so that findings between files do not parse them again. The
 * trees of many files would take too much memory.
 */
final class RecentRows {
  private final Map<InputFile, RowKeys> rows;

  /**
   * @param most the most files whose trees are kept
   */
  RecentRows(int most) {
    rows =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<InputFile, RowKeys> eldest) {
            return size() > most;
          }
        };
  }

  /** Adds a file that has been parsed; called from several threads. */
  synchronized void add(InputFile file, ParsedInput parsed) {
    // A file that is not valid UTF-8 has no tree, but its text may have rows.
    if (parsed.yaml().root().isPresent()) {
      rows.put(file, RowKeys.of(SepFile.of(parsed.source(), parsed.yaml())));
    }
  }

  /** Returns the keys of a file, which is parsed if it is not among the recent files. */
  synchronized RowKeys of(InputFile file, Supplier<SourceText> source) {
    RowKeys known = rows.get(file);
    if (known == null) {
      known = RowKeys.of(SepFile.read(source.get()));
      rows.put(file, known);
    }
    return known;
  }

  /** Drops all other files. */
  synchronized void retain(Set<InputFile> files) {
    rows.keySet().retainAll(files);
  }
}
