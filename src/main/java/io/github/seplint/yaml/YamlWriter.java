package io.github.seplint.yaml;

import io.github.seplint.text.SafeText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes readable YAML: block style, two spaces, no wrapped lines. */
public final class YamlWriter {
  private static final int INDENT = 2;

  private YamlWriter() {}

  /**
   * Writes a document.
   *
   * @param tree maps, lists, strings and numbers, in their order
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

  /** Writes a string as a one-line scalar that parses to the same string. */
  public static final class ScalarWriter {
    private static final String JOINTS = "-_./:";
    private static final Pattern URL = Pattern.compile("https?://[!-~\\p{L}\\p{N}’]*[!-9;-~]");

    private ScalarWriter() {}

    /** Plain if that is unambiguous; otherwise quoted, with escapes for invisible characters. */
    public static String write(String value) {
      if (isPlain(value)) {
        return value;
      }
      return value.chars().noneMatch(SafeText::isHidden)
          ? "'" + value.replace("'", "''") + "'"
          : escaped(value);
    }

    /**
     * A sentence in quotes: single ones, unless double ones need no escapes and save some; see the
     * rule string-quote-style.
     */
    public static String prose(String value) {
      boolean prefersDouble =
          value.indexOf('\'') >= 0 && value.indexOf('"') < 0 && value.indexOf('\\') < 0;
      return value.chars().anyMatch(SafeText::isHidden)
          ? escaped(value)
          : prefersDouble ? '"' + value + '"' : "'" + value.replace("'", "''") + "'";
    }

    /** A web address without quotes, if it has the same meaning without them. */
    public static String url(String value) {
      return URL.matcher(value).matches() ? value : write(value);
    }

    /** A word that no type but a string has. */
    private static boolean isPlain(String value) {
      return !value.isEmpty()
          && isWordCharacter(value.charAt(0))
          && !value.endsWith(":")
          && value.chars().allMatch(c -> isWordCharacter((char) c) || JOINTS.indexOf(c) >= 0)
          && YamlScalar.typeOf(value) == YamlScalar.Type.STRING;
    }

    private static boolean isWordCharacter(char c) {
      return c < 128 && Character.isLetterOrDigit(c);
    }

    private static String escaped(String value) {
      StringBuilder text = new StringBuilder("\"");
      value.codePoints().forEach(c -> text.append(escaped(c)));
      return text.append('"').toString();
    }

    private static String escaped(int c) {
      if (c == '"' || c == '\\') {
        return "\\" + (char) c;
      }
      if (c > 0xffff) {
        return String.format(Locale.ROOT, "\\U%08x", c);
      }
      if (!SafeText.isHidden(c)) {
        return Character.toString(c);
      }
      boolean half = Character.getType(c) == Character.SURROGATE;
      return half ? "\\ufffd" : String.format(Locale.ROOT, "\\u%04x", c);
    }
  }
}
