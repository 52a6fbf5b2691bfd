package io.github.seplint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextEditTest {

  @Test
  void editsAreAppliedByTheirPlaceNotByTheirOrder() {
    List<TextEdit> edits =
        List.of(
            TextEdit.insert(5, "!"),
            TextEdit.delete(new Span(3, 4)),
            new TextEdit(new Span(0, 1), "XY"));
    assertEquals("XYbce!", TextEdit.apply("abcde", edits));
  }

  @Test
  void insertionsAtOnePlaceKeepTheirOrder() {
    assertEquals(
        "a12b", TextEdit.apply("ab", List.of(TextEdit.insert(1, "1"), TextEdit.insert(1, "2"))));
  }

  @Test
  void editsThatTouchDoNotOverlap() {
    List<TextEdit> edits =
        List.of(new TextEdit(new Span(0, 2), "X"), new TextEdit(new Span(2, 3), "Y"));
    assertEquals("XYd", TextEdit.apply("abcd", edits));
  }

  @Test
  void editsThatOverlapAreRefused() {
    List<TextEdit> edits =
        List.of(new TextEdit(new Span(0, 2), "X"), new TextEdit(new Span(1, 3), "Y"));
    assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abcd", edits));
  }

  @Test
  void manyEditsDoWhatOneAfterTheOtherDoesFromTheEnd() {
    long seed = 7003;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = RandomText.of(random, 40);
      List<TextEdit> edits = new ArrayList<>();
      String expected = text;
      int end = text.length();
      while (end > 1 && edits.size() < 6) {
        int from = random.nextInt(end);
        TextEdit edit = new TextEdit(new Span(from, from + random.nextInt(end - from)), "<" + from);
        expected =
            expected.substring(0, from)
                + edit.replacement()
                + expected.substring(edit.span().end());
        edits.add(edit);
        end = from;
      }
      Collections.shuffle(edits, random);
      assertEquals(expected, TextEdit.apply(text, edits), text);
    }
  }
}
