package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExpectedFailuresEditorTest {
  @Test
  void lineEndsAreThoseOfTheFile() {
    assertEquals(
        "server:\r\n  - tools-list\r\n  - zoom\r\n",
        edit("server:\r\n  - ping\r\n  - tools-list\r\n", List.of("ping"), List.of("zoom")));
  }

  @Test
  void aMissingLastLineEndIsAdded() {
    assertEquals(
        "server:\n  - tools-list\n  - ping\n",
        edit("server:\n  - tools-list", List.of(), List.of("ping")));
    assertEquals("server:\n  - a\n", edit("server:\n  - a\n  - b", List.of("b"), List.of()));
  }

  @Test
  void aByteOrderMarkAndADocumentStartRemain() {
    assertEquals(
        "\uFEFF---\nserver:\n  - b\n",
        edit("\uFEFF---\nserver:\n  - a\n", List.of("a"), List.of("b")));
  }

  @Test
  void quotedEntriesAreRemoved() {
    assertEquals(
        "server:\n  - 'b:c'\n", edit("server:\n  - \"a\"\n  - 'b:c'\n", List.of("a"), List.of()));
  }

  @Test
  void anEmptySectionIsFilledOrRemains() {
    for (String empty : List.of("server:\n", "server: []\n", "server: ~\n", "server: null\n")) {
      assertEquals("server:\n  - a\n", edit(empty, List.of(), List.of("a")), empty);
      assertEquals(empty, edit(empty, List.of(), List.of()), empty);
    }
  }

  @Test
  void aMissingSectionIsAddedWithTheIndentationOfTheOther() {
    assertEquals(
        "client:\n    - x\n\nserver:\n    - a\n",
        edit("client:\n    - x\n", List.of(), List.of("a")));
    assertEquals("# none\n\nserver:\n  - a\n", edit("# none\n", List.of(), List.of("a")));
    assertEquals("server:\n  - a\n", edit("", List.of(), List.of("a")));
  }

  @Test
  void newEntriesComeAfterCommentsBelowTheLastEntry() {
    assertEquals(
        "server:\n  - a # one\n    # more about a\n  - b\nclient: []\n",
        edit("server:\n  - a # one\n    # more about a\nclient: []\n", List.of(), List.of("b")));
  }

  @Test
  void aSecondUpdateExtendsTheGroupOfNewEntries() {
    String first = edit("server:\n  # Tools\n  - a\nclient:\n  - c\n", List.of(), List.of("b"));
    assertEquals("server:\n  # Tools\n  - a\n\n  # New failures\n  - b\nclient:\n  - c\n", first);
    assertEquals(
        "server:\n  # Tools\n  - a\n\n  # New failures\n  - b\n  - d\nclient:\n  - c\n",
        edit(first, List.of(), List.of("d")));
  }

  @Test
  void unsupportedLayoutsAreRefused() {
    for (String text :
        List.of(
            "server: &a\n  - x\nclient: *a\n",
            "server:\n  - x\nserver:\n  - y\n",
            "- server\n",
            "server: text\n",
            "{ client: [x] }\n",
            "client: [x]\n---\nserver: [y]\n",
            "client: [x]\n...\n",
            "server:\n  - - x\n  -\n    y\n")) {
      assertThrows(
          InvalidFileException.class,
          () -> edit(text, text.contains("    y") ? List.of("y") : List.of(), List.of("b")),
          text);
    }
  }

  /** Edits of generated files change exactly the requested entries, or are refused. */
  @Test
  void generatedFilesKeepTheirComments() {
    long seed = 20261130L;
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (String side : Side.IDS) {
        text.append(side).append(":\n");
        for (int line = 0; line < random.nextInt(7); line++) {
          text.append(
              List.of(
                      "  - s" + i + line + "\n",
                      "  - t" + line + " # c\n",
                      "  # g" + line + "\n",
                      "\n",
                      "# left\n",
                      "    # deep\n",
                      "  - u" + line + ":c-" + line + "\n")
                  .get(random.nextInt(7)));
        }
      }
      SourceText source = new SourceText("f.yml", text.toString());
      Map<Side, SectionChange> changes = new LinkedHashMap<>();
      for (Side side : Side.LISTED) {
        Map<ExpectedFailure, List<String>> replaced = new LinkedHashMap<>();
        for (ExpectedFailure each : ExpectedFailuresEditor.read(source).of(side)) {
          int choice = random.nextInt(4);
          if (choice < 2) {
            replaced.put(each, choice == 0 ? List.of() : List.of(each.scenario() + "x", "y:z"));
          }
        }
        changes.put(
            side, new SectionChange(replaced, random.nextBoolean() ? List.of() : List.of("n")));
      }
      // The editor compares the result with the request, and all comments.
      assertDoesNotThrow(
          () -> ExpectedFailuresEditor.edit(source, changes), () -> "seed " + seed + "\n" + text);
    }
  }

  private static String edit(String text, List<String> removed, List<String> added) {
    SourceText source = new SourceText("f.yml", text);
    Map<ExpectedFailure, List<String>> replaced = new LinkedHashMap<>();
    for (ExpectedFailure each : ExpectedFailuresEditor.read(source).of(Side.SERVER)) {
      if (removed.contains(each.written().value())) {
        replaced.put(each, List.of());
      }
    }
    return ExpectedFailuresEditor.edit(
            source, Map.of(Side.SERVER, new SectionChange(replaced, added)))
        .text();
  }

  /** The colon of a comment is not that of the key. */
  @Test
  void aKeyWithoutAColonIsNotEdited() {
    SourceText source = new SourceText("f.yml", "? server # a: b\n");
    YamlEntry section = YamlParser.read(source.text()).mapping().entry("server").orElseThrow();
    assertEquals(Optional.empty(), ExpectedFailuresEditor.emptyList(source, section));
  }
}
