package io.github.seplint.report.terminal;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of lines whose work is in proportion to them: that of Myers is quadratic in the
 * number of changed lines. Long texts are first divided at the lines that occur once in each, as in
 * the patience algorithm; a long part without such lines is one change.
 */
final class LineDiff implements DiffAlgorithmI<String> {
  /** The lines of two texts that the algorithm of Myers compares. */
  private static final int SHORT = 2000;

  /** The number of times that a part is divided again. */
  private static final int DEPTH = 16;

  private final MyersDiff<String> shortTexts = new MyersDiff<>();
  private final List<Change> changes = new ArrayList<>();

  @Override
  public List<Change> computeDiff(
      List<? extends String> source,
      List<? extends String> target,
      @Nullable DiffAlgorithmListener progress) {
    changes.clear();
    compare(List.copyOf(source), 0, List.copyOf(target), 0, DEPTH);
    return List.copyOf(changes);
  }

  private void compare(List<String> old, int oldAt, List<String> now, int nowAt, int depth) {
    int most = Math.min(old.size(), now.size());
    int head = 0;
    while (head < most && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    compareRest(
        old.subList(head, old.size() - tail),
        oldAt + head,
        now.subList(head, now.size() - tail),
        nowAt + head,
        depth);
  }

  private void compareRest(List<String> old, int oldAt, List<String> now, int nowAt, int depth) {
    if (old.size() + now.size() <= SHORT) {
      for (Change each : shortTexts.computeDiff(old, now, null)) {
        changes.add(
            new Change(
                each.deltaType,
                oldAt + each.startOriginal,
                oldAt + each.endOriginal,
                nowAt + each.startRevised,
                nowAt + each.endRevised));
      }
      return;
    }
    int[] partners = depth == 0 ? new int[0] : partners(old, now);
    int oldFrom = 0;
    int nowFrom = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        compare(
            old.subList(oldFrom, i),
            oldAt + oldFrom,
            now.subList(nowFrom, partners[i]),
            nowAt + nowFrom,
            depth - 1);
        oldFrom = i + 1;
        nowFrom = partners[i] + 1;
      }
    }
    if (oldFrom > 0) {
      compare(
          old.subList(oldFrom, old.size()),
          oldAt + oldFrom,
          now.subList(nowFrom, now.size()),
          nowAt + nowFrom,
          depth - 1);
    } else {
      DeltaType type =
          old.isEmpty() ? DeltaType.INSERT : now.isEmpty() ? DeltaType.DELETE : DeltaType.CHANGE;
      changes.add(new Change(type, oldAt, oldAt + old.size(), nowAt, nowAt + now.size()));
    }
  }

  /**
   * The same line of the new text for each line of the old one, in order; -1 for lines that are
   * changed, moved or occur several times.
   */
  private static int[] partners(List<String> old, List<String> now) {
    Map<String, Integer> places = places(now);
    Map<String, Integer> unique = places(old);
    int[] partners = new int[old.size()];
    Arrays.fill(partners, -1);
    // The longest increasing sequence: the last line of the best one of each length.
    int[] ends = new int[old.size()];
    int[] before = new int[old.size()];
    int length = 0;
    int[] found = new int[old.size()];
    for (int i = 0; i < old.size(); i++) {
      found[i] =
          unique.getOrDefault(old.get(i), -1) == i ? places.getOrDefault(old.get(i), -1) : -1;
      if (found[i] >= 0) {
        int low = 0;
        for (int high = length; low < high; ) {
          int middle = (low + high) >>> 1;
          if (found[ends[middle]] < found[i]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        before[i] = low == 0 ? -1 : ends[low - 1];
        ends[low] = i;
        length = Math.max(length, low + 1);
      }
    }
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      partners[i] = found[i];
    }
    return partners;
  }

  /** The place of each line; -1 if it occurs several times. */
  private static Map<String, Integer> places(List<String> lines) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.merge(lines.get(i), i, (first, second) -> -1);
    }
    return places;
  }
}
