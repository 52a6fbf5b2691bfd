package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.List;

/** The words of several stretches, counted through. */
final class Run {
  private final List<Stretch> words = new ArrayList<>();

  Run(List<Stretch> stretches) {
    for (Stretch stretch : stretches) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        words.add(new Stretch(stretch.passage(), i, i + 1));
      }
    }
  }

  int count() {
    return words.size();
  }

  /** The word at an index, as a stretch of one. */
  Stretch word(int index) {
    return words.get(index);
  }

  /** The words from one index to before another, as they are read. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Stretch word = words.get(i);
      boolean follows =
          i > from
              && words.get(i - 1).passage().index() == word.passage().index()
              && words.get(i - 1).to() == word.from();
      Words all = word.passage().words();
      int start = follows ? all.end(word.from() - 1) : all.start(word.from());
      text.append(i > from && !follows ? " " : "").append(all.text(), start, all.end(word.from()));
    }
    return text.toString();
  }

  /** The words of the passage that has the word at an index. */
  Words words(int index) {
    return words.get(index).passage().words();
  }

  /** The index in its passage of the word at an index. */
  int index(int index) {
    return words.get(index).from();
  }
}
