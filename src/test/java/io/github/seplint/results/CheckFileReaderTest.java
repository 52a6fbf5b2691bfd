package io.github.seplint.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.results.CheckFileReader.Detail;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Short texts in ASCII are parsed as bytes, and all others are decoded first. */
final class CheckFileReaderTest {
  /** A byte order mark is not ASCII, and is skipped. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final String CHECKS =
      """
      [
        {"id": "lamp-lit", "name": "Lamp", "status": "SUCCESS", "other": [1.5e3, {"a": null}]},
        {"status": "FAILURE", "id": "bell-rung", "description": "A \\"bell\\" rings",
         "details": {"untestable": false, "observed": true, "message": "\\u0041 tab\\t"},
         "source": {"introducedIn": "2025-11-25", "extensionId": 7}}
      ]
      """;

  private static final byte[] REPLACEMENTS =
      "[]{}:,\"\\/ \n\r\t01-+.eEtfnu#'\0\1\177aS".getBytes(UTF_8);

  @Test
  void bytesAndCharactersHaveTheSameEntriesAndErrors() {
    Random random = new Random(20_261_130);
    Set<String> messages = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      byte[] text = CHECKS.getBytes(UTF_8);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        text[random.nextInt(text.length)] = REPLACEMENTS[random.nextInt(REPLACEMENTS.length)];
      }
      String read = outcome(new byte[0], text, random.nextInt(4) == 0);
      assertEquals(outcome(MARK, text, false), read, () -> new String(text, UTF_8));
      messages.add(read.replaceAll("(?s).*checks\\.json:[0-9]+:[0-9]+: |`.*", ""));
    }
    assertTrue(messages.size() > 15, messages::toString);
  }

  /** Values of other keys are not even looked at. */
  @Test
  void ofEachEntryNoMoreIsReadThanWanted() {
    assertEquals("[A \"bell\" rings]", descriptions(Detail.DESCRIPTIONS).toString());
    assertEquals("[]", descriptions(Detail.OUTCOMES).toString());
  }

  private static List<String> descriptions(Detail detail) {
    List<String> found = new ArrayList<>();
    CheckFileReader.read(
        "checks.json",
        () -> new ByteArrayInputStream(CHECKS.getBytes(UTF_8)),
        detail,
        entry -> {
          entry.description().ifPresent(found::add);
          assertTrue(entry.errorMessage().isEmpty() && entry.name().isEmpty());
        });
    return found;
  }

  private static String outcome(byte[] mark, byte[] text, boolean another) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark);
    bytes.writeBytes(text);
    List<String> entries = new ArrayList<>();
    try {
      CheckFileReader.read(
          "checks.json",
          () -> new ByteArrayInputStream(bytes.toByteArray()),
          Detail.ALL,
          entry -> {
            entries.add(entry.toString());
            if (another) {
              // Another text is read before the first one has ended.
              assertEquals(1, descriptions(Detail.DESCRIPTIONS).size());
            }
          });
    } catch (InvalidFileException e) {
      entries.add(String.valueOf(e.getMessage()));
    }
    return String.join("\n", entries);
  }
}
