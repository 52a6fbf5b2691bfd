package io.github.seplint.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class JsonReaderTest {
  private static final JsonReader.Opening NOWHERE =
      () -> {
        throw new NoSuchFileException("x");
      };

  @Test
  void anObjectOfStringsIsRead() {
    assertEquals(Map.of("a", "1", "b", "ü"), read("{\"a\":\"1\",\"b\":\"ü\"}"));
    assertEquals(Map.of("a", "1"), read("\uFEFF { \"a\" : \"1\" } \n"));
  }

  @Test
  void whatIsWrongHasItsPlace() {
    assertEquals("x.json:1:1: the file is empty", refusal(""));
    assertEquals("x.json:2:3: invalid JSON", refusal("{\n  a: 1}"));
    assertEquals(
        "x.json:2:8: `b` must be a string, found a number", refusal("{\"a\":\"1\",\n  \"b\": 2}"));
    assertEquals("x.json:1:1: the text must be an object, found an array", refusal("[]"));
    assertEquals("x.json:1:10: duplicate key `a`", refusal("{\"a\":\"1\",\"a\":\"1\"}"));
    assertEquals("x.json:1:2: unknown key `c`", refusal("{\"c\":\"1\"}"));
    assertEquals("x.json:2:1: `a` is missing", refusal("\n{\"b\":\"1\"}"));
    assertEquals(
        "x.json:2:1: unexpected content after the JSON value", refusal("{\"a\":\"1\"}\n{}"));
    assertEquals("x.json:1:9: unexpected end of file", refusal("{\"a\":\"1\""));
    assertEquals("x.json: no such file", refusal(NOWHERE));
  }

  @Test
  void aTextForWhichMemoryDoesNotSufficeIsNamed() {
    Executable reading =
        () ->
            JsonReader.read(
                "x.json",
                () -> new ByteArrayInputStream(new byte[] {'{', '}'}),
                json -> {
                  throw new OutOfMemoryError();
                });
    assertEquals(
        "x.json: out of memory; allow more memory, e.g. SEPLINT_JAVA_OPTS=-Xmx2g",
        assertThrows(InvalidFileException.class, reading).getMessage());
  }

  @Test
  void columnsCountCharactersAndNoUnits() {
    String text = "{\"a\":\"\u00fc\uD83D\uDE00\", \"b\": null}";
    assertEquals("x.json:1:17: `b` must be a string, found null", refusal(text));
    assertEquals("x.json:2:6: `a` must be a string, found null", refusal("{\r\n\"a\": null}"));
  }

  @Test
  void brokenBytesHaveTheirPlace() {
    byte[] bytes = "{\"a\": \"12\u00ff\"}".getBytes(ISO_8859_1);
    assertEquals("x.json:1:10: not valid UTF-8", refusal(() -> new ByteArrayInputStream(bytes)));
    byte[] cut = {'{', (byte) 0xC3};
    assertEquals("x.json:1:2: not valid UTF-8", refusal(() -> new ByteArrayInputStream(cut)));
    byte[] far = ("{\"a\": \"" + "\n".repeat(200_000) + "\u00ff\"}").getBytes(ISO_8859_1);
    assertEquals("x.json:1:8: invalid JSON", refusal(() -> new ByteArrayInputStream(far)));
    byte[] deep = ("{\"a\": \"" + "x".repeat(200_000) + "\u00ff\"}").getBytes(ISO_8859_1);
    assertEquals("x.json:1:200008: not valid UTF-8", refusal(() -> new ByteArrayInputStream(deep)));
  }

  @Test
  void whatDoesNotMatterIsPassedOver() {
    String text = "{\"x\":{\"a\":[1,{}]},\"a\":\"1\",\"x\":2}";
    Map<String, String> taken = new TreeMap<>();
    JsonReader.read(
        "x.json",
        () -> new ByteArrayInputStream(text.getBytes(UTF_8)),
        input -> {
          input.object("it", Set.of("a"), key -> taken.put(key, input.string(key)));
          return taken;
        });
    assertEquals(Map.of("a", "1"), taken);
  }

  @Test
  void depthAndLengthAreBounded() {
    String message = ": name, string or number too long, or nesting too deep";
    String deep = "[".repeat(100_000);
    assertEquals(
        "x.json:1:1001" + message,
        refused(
            () ->
                JsonReader.read(
                    "x.json",
                    () -> new ByteArrayInputStream(deep.getBytes(UTF_8)),
                    input -> {
                      input.skip();
                      return input;
                    })));
    assertEquals("x.json:1:6" + message, refusal("{\"a\":\"" + "x".repeat(2_000_000) + "\"}"));
  }

  private static Map<String, String> read(String text) {
    return read(() -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static Map<String, String> read(JsonReader.Opening opening) {
    return JsonReader.read(
        "x.json", opening, input -> input.strings("the text", List.of("a"), List.of("b")));
  }

  private static String refusal(String text) {
    return refusal(() -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String refusal(JsonReader.Opening opening) {
    return refused(() -> read(opening));
  }

  private static String refused(Executable reading) {
    return String.valueOf(assertThrows(InvalidFileException.class, reading).getMessage());
  }
}
