package io.github.seplint.lint;

import io.github.seplint.sep.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files once more, as none is kept: few findings are between files. */
final class RereadFiles {
  private final Map<String, InputFile> files = new HashMap<>();
  private final Map<String, SourceText> sources = new HashMap<>();
  private Optional<Rows> last = Optional.empty();

  /** The rows of the file that was asked for last; trees of many would be too much. */
  private record Rows(String path, RowKeys keys) {}

  RereadFiles(List<InputFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
  }

  /** The text of a file; empty where it cannot be read any more. */
  SourceText source(String path) {
    return sources.computeIfAbsent(path, this::reread);
  }

  /** The keys of a file's rows: cheap for one file after the other. */
  RowKeys rows(String path) {
    if (last.isEmpty() || !last.get().path.equals(path)) {
      SourceText source = source(path);
      RowKeys keys = RowKeys.of(SepFile.of(source, YamlReader.read(source.text())));
      last = Optional.of(new Rows(path, keys));
    }
    return last.get().keys;
  }

  private SourceText reread(String path) {
    InputFile file = files.get(path);
    try {
      return new SourceText(path, file == null ? "" : Decoded.of(file.content().read()).text());
    } catch (IOException e) {
      return new SourceText(path, "");
    }
  }
}
