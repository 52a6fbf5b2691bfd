package io.github.seplint.spec.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordDiffTest {
  @Test
  void aWordInTheMiddleIsReplaced() {
    assertEquals("A [-red-]{+green+} tool.", marked("A red tool.", "A green tool."));
  }

  @Test
  void wordsAtTheEndsAreAddedAndRemoved() {
    assertEquals("{+Tonight+}, a tool [-at sea-].", marked("A tool at sea.", "Tonight, a tool."));
    assertEquals("[-Tonight-] A tool {+at sea+}.", marked("Tonight, a tool.", "A tool at sea."));
  }

  @Test
  void nothingInCommonIsAllRemovedAndAllAdded() {
    assertEquals("[-Nod-]{+Ring twice+}!", marked("Nod.", "Ring twice!"));
    assertEquals("[-Nod-]", marked("Nod.", ""));
    assertEquals("{+Nod+}.", marked("", "Nod."));
  }

  /** What is the same and what is added has the words of the newer text, and so on. */
  @Test
  void bothTextsCanBeReadFromTheirDifference() {
    Random random = new Random(7001);
    for (int i = 0; i < 2000; i++) {
      String before = text(random);
      String after = text(random);
      List<WordDiff> pieces = WordDiff.of(before, after);
      assertEquals(
          words(before), words(joined(pieces, WordDiff.Kind.REMOVED)), before + "|" + after);
      assertEquals(words(after), words(joined(pieces, WordDiff.Kind.ADDED)), before + "|" + after);
    }
  }

  private static String text(Random random) {
    List<String> words = List.of("a", "tool", "MUST", "MUST NOT", "must", "(red)", "burn,", "`x`");
    List<String> text = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", text);
  }

  private static String joined(List<WordDiff> pieces, WordDiff.Kind other) {
    return pieces.stream()
        .filter(piece -> piece.kind() == WordDiff.Kind.SAME || piece.kind() == other)
        .map(WordDiff::text)
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    TokenizedText words = TokenizedText.of(text);
    String[] keys = new String[words.count()];
    Arrays.setAll(keys, words::key);
    return List.of(keys);
  }

  private static String marked(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "-]";
                  case ADDED -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}
