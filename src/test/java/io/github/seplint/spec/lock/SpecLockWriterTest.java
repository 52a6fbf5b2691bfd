package io.github.seplint.spec.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.page.FixtureSpec;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SpecLockWriterTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void aCorpusIsReadAsItWasWritten() throws IOException {
    Map<String, LockedFile> files = new TreeMap<>();
    for (String name : List.of("sep-7001.yaml", "sep-7005.yaml", "sep-7010.yaml")) {
      String yaml = Files.readString(Path.of("fixtures/corpus", name));
      files.put("seps/" + name, FixtureSpec.locked(FixtureSpec.files(), yaml));
    }
    SpecLock lock = new SpecLock(new TreeMap<>(files));
    assertEquals(lock, read(SpecLockWriter.json(lock)));
  }

  @Test
  void anyTextIsReadAsItWasWritten() {
    Random random = new Random(7001);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        int c = random.nextInt(j % 4 == 0 ? 0x10ffff : 0x3000);
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '-' : c);
      }
      SpecLock lock = lock(text.toString());
      assertEquals(lock, read(SpecLockWriter.json(lock)));
    }
  }

  @Test
  void keysAreSortedAndEveryThingHasItsLine() {
    assertEquals(
        """
        {
          "files": {
            "sep-7001.yaml": {
              "pages": {
                "docs/a.mdx": "%1$s"
              },
              "pins": {
                "https://modelcontextprotocol.io/": {
                  "commit": "%2$s",
                  "date": "2026-07-28"
                }
              },
              "rows": {
                "sep-7001-a": {
                  "sentences": [
                    {
                      "anchor": "tools",
                      "page": "docs/a.mdx",
                      "sha256": "%3$s",
                      "text": "Tools MUST be lit."
                    }
                  ],
                  "textSha256": "%1$s",
                  "tier": "T1"
                },
                "sep-7001-b": {
                  "sentences": [],
                  "textSha256": "%1$s",
                  "tier": "unverified"
                }
              }
            }
          },
          "lockVersion": 1
        }
        """
            .formatted(
                HASH,
                HASH.substring(0, 40),
                new LockedSentence("", Optional.empty(), "Tools MUST be lit.").sha256()),
        SpecLockWriter.json(lock("Tools MUST be lit.")));
  }

  @Test
  void anotherVersionIsRefused() {
    assertEquals(
        "spec.lock:1:17: a lock of version 2, and this seplint reads 1; remove it, and seplint"
            + " spec lock writes a new one",
        refusal("{\"lockVersion\": 2, \"seps\": []}"));
  }

  @Test
  void aLockThatIsCutOffIsRefusedWhereverItIsCut() {
    String whole = SpecLockWriter.json(lock("Tools MUST be lit."));
    for (int i = 0; i < whole.lastIndexOf('}'); i++) {
      String message = refusal(whole.substring(0, i));
      assertTrue(message.startsWith("spec.lock:"), message);
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void aDamagedLockIsReadOrRefusedInOneLine() {
    Random random = new Random(7001);
    String whole = SpecLockWriter.json(lock("Tools MUST be lit."));
    String alphabet = "{}[]\",:\\\n 0a-&*!|>'#\u0085<=>";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        text.replace(at, Math.min(text.length(), at + random.nextInt(3)), Character.toString(c));
      }
      try {
        read(text.toString());
      } catch (SpecException e) {
        assertEquals(1, String.valueOf(e.getMessage()).lines().count(), text::toString);
      }
    }
  }

  @Test
  void aLockOfAnotherShapeIsRefusedWithItsPlace() {
    String whole = SpecLockWriter.json(lock("Tools MUST be lit."));
    assertEquals(
        "spec.lock:15:11: `tier` is missing; remove it, and seplint spec lock writes a new one",
        refusal(whole.replaceFirst("\"tier\"", "\"tear\"")));
    assertEquals(
        "spec.lock:24:19: `tier` must be `T0`, `T1`, `T2`, `T3`, `T4`, `T5`, `T6`, `T7` or"
            + " `unverified`, found `T9`; remove it, and seplint spec lock writes a new one",
        refusal(whole.replaceFirst("T1", "T9")));
    assertEquals(
        "spec.lock:18:23: `page` must be like `docs/specification/draft/basic/watches.mdx`, found"
            + " `docs/a.txt`; remove it, and seplint spec lock writes a new one",
        refusal(whole.replaceFirst("\"docs/a.mdx\",", "\"docs/a.txt\",")));
  }

  @Test
  void aSentenceThatWasEditedIsRefused() {
    String whole = SpecLockWriter.json(lock("Tools MUST be lit."));
    assertEquals(
        "spec.lock:19:25: `sha256` is not that of `text`: the lock was edited; remove it,"
            + " and seplint spec lock writes a new one",
        refusal(whole.replaceFirst("MUST be lit", "SHOULD be lit")));
  }

  private static SpecLock lock(String sentence) {
    LockedSentence bound = new LockedSentence("docs/a.mdx", Optional.of("tools"), sentence);
    LockedFile file =
        new LockedFile(
            new TreeMap<>(
                Map.of(
                    "https://modelcontextprotocol.io/",
                    new Pin(HASH.substring(0, 40), "2026-07-28"))),
            new TreeMap<>(Map.of("docs/a.mdx", HASH)),
            new TreeMap<>(
                Map.of(
                    "sep-7001-a",
                    new LockedRow(HASH, Optional.of(MatchTier.MARKUP), List.of(bound)),
                    "sep-7001-b",
                    new LockedRow(HASH, Optional.empty(), List.of()))));
    return new SpecLock(new TreeMap<>(Map.of("sep-7001.yaml", file)));
  }

  private static SpecLock read(String text) {
    return SpecLockReader.read(new SourceText("spec.lock", text));
  }

  private static String refusal(String text) {
    return String.valueOf(assertThrows(SpecException.class, () -> read(text)).getMessage());
  }
}
