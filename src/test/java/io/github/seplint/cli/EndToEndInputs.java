package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The input files of all end-to-end cases, as seeds for fuzzing. */
public final class EndToEndInputs {
  private EndToEndInputs() {}

  /** Each different content once, by the path of its case without {@code .md} and its own path. */
  public static NavigableMap<Path, byte[]> all() throws IOException {
    Map<String, Path> paths = new TreeMap<>();
    for (Path file : EndToEndCase.list()) {
      Path directory = Path.of(file.toString().replaceAll("\\.md$", ""));
      EndToEndCase.read(file)
          .input()
          .forEach((path, content) -> paths.putIfAbsent(content, directory.resolve(path)));
    }
    NavigableMap<Path, byte[]> inputs = new TreeMap<>();
    paths.forEach((content, path) -> inputs.put(path, content.getBytes(ISO_8859_1)));
    return inputs;
  }
}
