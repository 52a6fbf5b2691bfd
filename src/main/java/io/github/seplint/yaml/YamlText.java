package io.github.seplint.yaml;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML for people: blocks, two spaces, no line that is broken because it is long. */
public final class YamlText {
  private static final int INDENT = 2;

  private YamlText() {}

  /**
   * The document that says so.
   *
   * @param tree maps, lists, texts and numbers, in the order in which they are to stand
   */
  public static String of(Object tree) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(INDENT)
            .setIndicatorIndent(INDENT)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();
    return new Dump(settings).dumpToString(tree);
  }
}
