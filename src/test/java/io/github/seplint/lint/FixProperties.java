package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.yaml.YamlComment;
import io.github.seplint.yaml.YamlReader;
import java.util.List;

/** What holds for the fixes of any text. */
public final class FixProperties {
  /** The name that a text is fixed under. */
  public static final String FILE = "sep-7001.yaml";

  private FixProperties() {}

  /** Fixes a text: all comments stay, YAML stays YAML, and there is nothing more to fix. */
  public static String check(String name, String before, Fixer fixer) {
    Fixer.Fixed fixed = fixer.fix(FILE, before);
    String after = fixed.text();
    String shown = name + ", before:\n" + before + "\nafter:\n" + after + "\n";
    if (isYaml(before)) {
      assertTrue(isYaml(after), "no YAML any more; " + shown);
      assertEquals(comments(before), comments(after), "the comments; " + shown);
    }
    assertEquals(new Fixer.Fixed(after, 0), fixer.fix(FILE, after), "no fixed point; " + shown);
    assertEquals(fixed, fixer.fix(FILE, before), "not the same again; " + shown);
    return after;
  }

  static boolean isYaml(String text) {
    return YamlReader.read(text).root().isPresent();
  }

  private static List<String> comments(String text) {
    return YamlReader.read(text).comments().stream().map(YamlComment::text).sorted().toList();
  }
}
