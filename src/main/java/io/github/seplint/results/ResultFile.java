package io.github.seplint.results;

import io.github.seplint.json.JsonInput;
import java.util.List;

/**
 * A {@code checks.json}.
 *
 * @param relative its path from the folder of the results, with {@code /} between its parts; if
 *     that folder is itself the run, from where {@link RunFolder#end} begins
 * @param shown its path for people
 */
public record ResultFile(String relative, String shown, JsonInput.Opening content) {

  /** What the folders above it tell. */
  RunFolder folder() {
    List<String> parts = List.of(relative.split("/"));
    return RunFolder.of(parts.subList(0, parts.size() - 1));
  }
}
