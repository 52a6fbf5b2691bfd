package io.github.seplint.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The settings of the editor.
 *
 * @param options of {@code check}
 * @param showsProgress whether the editor can show the progress of long work
 */
record EditorSettings(List<String> options, boolean showsProgress) {
  static final EditorSettings NONE = new EditorSettings(List.of(), false);

  private static final String SECTION = "seplint";
  private static final String ARGUMENTS = "arguments";

  EditorSettings {
    options = List.copyOf(options);
  }

  /**
   * Reads settings such as {@code {"arguments": ["--spec", "../spec"]}}, or the same in {@code
   * seplint}; anything else has no options.
   */
  EditorSettings with(Object json) {
    Optional<JsonObject> root =
        json instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    Optional<JsonObject> section =
        root.map(each -> each.get(SECTION))
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .or(() -> root);
    List<String> found =
        section
            .map(each -> each.get(ARGUMENTS))
            .filter(JsonArray.class::isInstance)
            .map(JsonArray.class::cast)
            .map(EditorSettings::strings)
            .orElse(List.of());
    return new EditorSettings(found, showsProgress);
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }

  /** The same for an editor that shows progress. */
  EditorSettings withProgress(boolean shows) {
    return new EditorSettings(options, shows);
  }
}
