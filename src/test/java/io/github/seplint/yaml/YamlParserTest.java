package io.github.seplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.RandomText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tool",
        "'it''s'",
        "\"a\\tb\"",
        "\"\\U0001F3EE\"",
        "two words # no",
        "'\ud83c\udfee'",
        "a\u00a0b",
        "http://x/#y",
      })
  void aScalarSpansWhatIsWritten(String written) {
    String shown = written.replace(" # no", "");
    for (String before : List.of("", "\uFEFF", "# \ud83c\udfee\n", "\ud83c\udfee: 1\n", "---\n")) {
      for (String end : List.of("", "\n", "\r\n", "\r", " \n", "\t# c\n", "\nb: 1\n")) {
        String text = before + "a: " + written + end;
        assertEquals(shown, slice(text, value(text, "a")), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aScalarOfSeveralLinesSpansAllOfThem(String end) {
    for (String written :
        List.of(
            "one\n  two",
            "'one\n\n  two'",
            "\"one\\\n  two\"",
            "|\n  one\n  two",
            ">-\n  one\n\n  two",
            "|2-  # c\n    one\n   two",
            "|+\n  one")) {
      String lines = written.replace("\n", end);
      String text = "a: " + lines + end + end + "# c" + end + "b: 1" + end;
      assertEquals(lines, slice(text, value(text, "a")));
      assertEquals("1", slice(text, value(text, "b")));
      assertEquals(List.of("# c"), lastComments(text));
    }
  }

  private static List<String> lastComments(String text) {
    List<YamlComment> comments = YamlParser.read(text).comments();
    return comments.subList(comments.size() - 1, comments.size()).stream()
        .map(comment -> text.substring(comment.span().start(), comment.span().end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "a: [1; 2] # c, '[1; 2]'",
    "a: {b: 1}, {b: 1}",
    "'a: [\n1; # c\n2\n]\n', '[\n1; # c\n2\n]'",
    "'a:\n  - 1\n  - 2   # c\n\n# d\n', '- 1\n  - 2'",
    "'a:\n- 1\nb: 2', '- 1'",
    "'a:\n  b: 1\n  c:\n\nd: 2', 'b: 1\n  c:'",
    "'a: &x [1]', '[1]'",
    "'a: !t {b: 1}', '{b: 1}'",
    "'a: !!str 5', '5'",
    "'a: &x !!str 5', '5'",
    "'a: !!str &x 5', '5'",
    "'a: &x\n  b: 1\n', 'b: 1'",
    "'a: ! |\n  b\n', '|\n  b'",
  })
  void aCollectionSpansItsItemsWithoutWhatFollows(String written, String expected) {
    String text = written.replace(';', ',');
    String shown = expected.replace(';', ',');
    for (String end : List.of("\n", "\r\n", "\r")) {
      String body = text.replace("\n", end);
      assertEquals(shown.replace("\n", end), slice(body, value(body, "a")), body);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, INTEGER",
    "-5, INTEGER",
    "+5, INTEGER",
    "007, INTEGER",
    "0x1F, INTEGER",
    "0o17, INTEGER",
    "0b1, STRING",
    "1_000, STRING",
    "5., FLOAT",
    ".5, FLOAT",
    "5e3, FLOAT",
    "-.inf, FLOAT",
    ".NaN, FLOAT",
    "., STRING",
    "+, STRING",
    "1e, STRING",
    "0x, STRING",
    "1.2.3, STRING",
    "2026-07-28, STRING",
    "12:30, STRING",
    "true, BOOLEAN",
    "TRUE, BOOLEAN",
    "tRUE, STRING",
    "yes, STRING",
    "on, STRING",
    "null, NULL",
    "~, NULL",
    "nULL, STRING",
    "'''5''', STRING",
  })
  void aPlainScalarHasTheTypeOfTheCoreSchema(String written, YamlScalar.Type type) {
    assertEquals(type, scalar("a: " + written, "a").type());
  }

  @ParameterizedTest
  @CsvSource({
    "7001, 7001",
    "+7001, 7001",
    "-7001, -7001",
    "007001, 7001",
    "0x1b59, 7001",
    "0x1B59, 7001",
    "0o15531, 7001",
    "-0, 0",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "0x7fffffffffffffff, 9223372036854775807",
  })
  void anIntegerIsItsNumberHoweverItIsWritten(String written, long number) {
    assertEquals(OptionalLong.of(number), scalar("a: " + written, "a").integer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "0x8000000000000000",
        "0o1000000000000000000000",
        "7001.0",
        "'7001'",
        "seven",
      })
  void whatIsNoIntegerOrTooLargeHasNoNumber(String written) {
    assertEquals(OptionalLong.empty(), scalar("a: " + written, "a").integer());
  }

  @Test
  void partsOfAValueStandWhereTheyAreWritten() {
    String text =
        "a: 'it''s \ud83c\udfee lit'\nb: \"x \\u0041 y\"\nc: plain words\nd: >\n  folded\n";
    YamlScalar single = scalar(text, "a");
    int lit = single.value().indexOf("lit");
    assertEquals("lit", slice(text, single.spanOf(lit, lit + 3)));
    YamlScalar escaped = scalar(text, "b");
    assertEquals("\"x \\u0041 y\"", slice(text, escaped.spanOf(0, 1)), "unsure: all of it");
    assertEquals("words", slice(text, scalar(text, "c").spanOf(6, 11)));
    assertEquals(">\n  folded", slice(text, scalar(text, "d").spanOf(0, 6)), "unsure: all of it");
  }

  @Test
  void aHashInsideOfAScalarOrWithoutSpaceIsNoComment() {
    String text = "a: 'x # y' # one\nb: x#y\nc: |\n  # no\n# two\nd: [1, # three\n 2]\n#four";
    List<String> comments =
        YamlParser.read(text).comments().stream().map(YamlComment::text).toList();
    assertEquals(List.of("one", "two", "three", "four"), comments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void allScalarsAndCommentsOfARandomDocumentStandWhereTheyWereWritten(String end) {
    long seed = 7004;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 40000; round++) {
      RandomYaml written = new RandomYaml(random, end);
      String text = written.write();
      YamlDocument document = YamlParser.read(text);
      assertEquals(List.of(), document.problems(), text);
      List<RandomYaml.Written> scalars = new ArrayList<>();
      collect(document.root().orElseThrow(), scalars);
      assertEquals(written.scalars, scalars, text);
      List<Span> comments = document.comments().stream().map(YamlComment::span).toList();
      assertEquals(written.comments, comments, text);
    }
  }

  private static void collect(YamlNode node, List<RandomYaml.Written> scalars) {
    if (node instanceof YamlScalar scalar) {
      scalars.add(new RandomYaml.Written(scalar.span(), scalar.value(), scalar.style()));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> collect(item, scalars));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        collect(entry.key(), scalars);
        collect(entry.value(), scalars);
      }
    }
  }

  @Test
  void anyTextIsATreeOrHasASyntaxErrorInside() {
    long seed = 7005;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int trees = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = RandomText.of(random, 14);
      trees += TreeProperties.check(text).root().isPresent() ? 1 : 0;
    }
    assertTrue(trees > 1000, "too few well-formed texts: " + trees);
  }

  private static YamlScalar scalar(String text, String key) {
    return (YamlScalar) value(text, key);
  }

  private static YamlNode value(String text, String key) {
    YamlDocument document = YamlParser.read(text);
    YamlNode root = document.root().orElseThrow(() -> new AssertionError(document + text));
    return ((YamlMapping) root).entry(key).orElseThrow().value();
  }

  private static String slice(String text, YamlNode node) {
    return slice(text, node.span());
  }

  private static String slice(String text, Span span) {
    return text.substring(span.start(), span.end());
  }
}
