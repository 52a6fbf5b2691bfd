package io.github.seplint.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that are too long for a comparison of all lines with all others. */
final class LineDiffTest {
  private static final int LINES = 5000;

  private static Patch<String> diff(List<String> old, List<String> now) {
    return DiffUtils.diff(old, now, new LineDiff());
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  /** The lines of the old text that are in a change. */
  private static int changed(Patch<String> patch) {
    return patch.getDeltas().stream().mapToInt(each -> each.getSource().size()).sum();
  }

  @Test
  void onlyChangedLinesAreInTheDiff() {
    List<String> old = numbered(LINES);
    List<String> now = new ArrayList<>(old);
    for (int i = 0; i < LINES; i += 100) {
      now.set(i, "changed " + i);
    }
    assertEquals(LINES / 100, changed(diff(old, now)));
  }

  @Test
  void linesThatStayAreFoundBetweenMovedOnes() {
    List<String> old = numbered(LINES);
    List<String> now = new ArrayList<>(old);
    now.add(now.remove(0));
    now.add(10, now.remove(LINES - 2));
    assertEquals(2, changed(diff(old, now)));
  }

  @Test
  void linesThatOccurOftenAreFoundBetweenThoseThatOccurOnce() {
    List<String> old = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      old.addAll(List.of("row " + i, "", i % 2 == 0 ? "odd" : ""));
      now.addAll(List.of("row " + i, "", i % 2 == 0 ? "even" : ""));
    }
    assertEquals(LINES / 2, changed(diff(old, now)));
  }

  @Test
  void withoutLinesInCommonThereIsOneChange() {
    List<String> old = numbered(LINES);
    List<String> now = old.stream().map(each -> each + " ").toList();
    assertEquals(1, diff(old, now).getDeltas().size());
  }

  @Test
  void theDiffOfAnyTextsMakesOneTheOther() throws Exception {
    long seed = Long.getLong("seplint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      int words = 1 << random.nextInt(16);
      List<String> old = text(random, words);
      List<String> now = random.nextBoolean() ? text(random, words) : edited(old, random);
      Patch<String> patch = diff(old, now);
      assertEquals(now, patch.applyTo(old), "seed " + seed);
      int end = 0;
      for (AbstractDelta<String> each : patch.getDeltas()) {
        assertTrue(each.getSource().getPosition() >= end, "seed " + seed);
        end = each.getSource().getPosition() + each.getSource().size();
      }
    }
  }

  private static List<String> text(Random random, int words) {
    return random.ints(random.nextInt(2 * LINES), 0, words).mapToObj(Integer::toString).toList();
  }

  private static List<String> edited(List<String> lines, Random random) {
    List<String> edited = new ArrayList<>(lines);
    for (int i = random.nextInt(50); i > 0 && !edited.isEmpty(); i--) {
      String line = edited.remove(random.nextInt(edited.size()));
      if (random.nextBoolean()) {
        edited.add(random.nextInt(edited.size() + 1), line);
      }
    }
    return edited;
  }
}
