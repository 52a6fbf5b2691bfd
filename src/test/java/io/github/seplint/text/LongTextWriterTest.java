package io.github.seplint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LongTextWriterTest {

  @Test
  void theTextIsWhatWasWrittenInAnyPieces() throws IOException {
    Random random = new Random(7);
    StringBuilder expected = new StringBuilder();
    LongTextWriter text = new LongTextWriter();
    for (int i = 0; i < 500; i++) {
      String piece = "a\uD83D\uDD26é".repeat(random.nextInt(i % 50 == 0 ? 20_000 : 200));
      expected.append(piece).append('x');
      if (random.nextBoolean()) {
        text.write(piece);
      } else {
        text.write(piece.toCharArray(), 0, piece.length());
      }
      text.write('x');
    }
    assertEquals(expected.toString(), text.toString());
    assertEquals("", new LongTextWriter().toString());
  }
}
