package io.github.seplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "server-frames|server-frames",
        "auth/fog_horn.2|auth/fog_horn.2",
        "2025-06-18|2025-06-18",
        "7101|'7101'",
        "true|'true'",
        "1.5|'1.5'",
        "-x|'-x'",
        "a b|'a b'",
        "client's|'client''s'",
        "a: b|'a: b'",
      })
  void plainWhereThatIsBeyondDoubt(String value, String written) {
    assertEquals(written, ScalarWriter.write(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\nb",
        "\"\\",
        "\u202eabc",
        "a\u2028b",
        "\u001b[31m",
        "\ufeffx",
        "<script>|`",
        "\ud83d\udd26 tool",
        "null",
        "~"
      })
  void whatIsWrittenReadsAsTheSame(String value) {
    check(value);
  }

  @Test
  void anyTextReadsAsTheSame() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.appendCodePoint(codePoint(random));
      }
      check(text.toString());
    }
  }

  private static int codePoint(Random random) {
    int[] ranges = {0x80, 0x300, 0x2100, 0xd800, 0x1f700};
    int c = random.nextInt(ranges[random.nextInt(ranges.length)]);
    return Character.getType(c) == Character.SURROGATE ? 'x' : c;
  }

  private static void check(String value) {
    String written = ScalarWriter.write(value);
    YamlMapping root =
        YamlParser.read("- key: " + written + " # remark\n").root().stream()
            .map(list -> (YamlMapping) ((YamlSequence) list).items().get(0))
            .findFirst()
            .orElseThrow(() -> new AssertionError(written));
    YamlScalar scalar = root.scalar("key").orElseThrow();
    assertTrue(scalar.isString(), written);
    assertEquals(value, scalar.value(), written);
    assertTrue(written.codePoints().noneMatch(Character::isISOControl), written);
  }
}
