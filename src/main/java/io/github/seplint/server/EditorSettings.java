package io.github.seplint.server;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlParser;
import java.util.List;

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
   *
   * @param json whose text is JSON, which is read as YAML, a superset
   */
  EditorSettings with(Object json) {
    YamlMapping root = YamlParser.read(String.valueOf(json)).mapping();
    YamlMapping section = root.has(SECTION) ? root.mapping(SECTION) : root;
    return new EditorSettings(section.texts(ARGUMENTS), showsProgress);
  }

  /** The same for an editor that shows progress. */
  EditorSettings withProgress(boolean shows) {
    return new EditorSettings(options, shows);
  }
}
