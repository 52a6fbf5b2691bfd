package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.suite.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProjectIndexTest {
  private static final List<String> VALUES =
      List.of("", "sep-1-a", "sep-1-ab", "é", "😀", "\uD83D", "a\nb");

  @Test
  void mentionsAreKeptAsTheyAre() {
    Random random = new Random(7);
    for (int count = 0; count < 200; count++) {
      List<Mention> mentions = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int start = random.nextInt(1 << 20);
        String value = VALUES.get(random.nextInt(VALUES.size()));
        mentions.add(new Mention(value, start, start + random.nextInt(100)));
      }
      ProjectIndex.File file =
          new ProjectIndex.File(
              "a", FileKind.SEP, Optional.empty(), Optional.empty(), mentions, mentions);
      assertEquals(mentions, file.checks());
      assertEquals(mentions, file.references());
      int size = count;
      assertThrows(IndexOutOfBoundsException.class, () -> file.checks().get(size));
      assertThrows(IndexOutOfBoundsException.class, () -> file.checks().get(-1));
    }
  }
}
