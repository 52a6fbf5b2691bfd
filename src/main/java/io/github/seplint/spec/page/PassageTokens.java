package io.github.seplint.spec.page;

import io.github.seplint.spec.token.TokenSequence;
import io.github.seplint.spec.token.TokenizedText;
import java.util.List;

/** The tokens of several ranges as one sequence. */
public final class PassageTokens implements TokenSequence {
  private final Passage[] passages;
  private final int[] indices;

  public PassageTokens(List<TokenRange> ranges) {
    int count = ranges.stream().mapToInt(each -> each.to() - each.from()).sum();
    passages = new Passage[count];
    indices = new int[count];
    int at = 0;
    for (TokenRange range : ranges) {
      for (int i = range.from(); i < range.to(); i++) {
        passages[at] = range.passage();
        indices[at++] = i;
      }
    }
  }

  @Override
  public int count() {
    return indices.length;
  }

  /** The token at an index, as a range of one. */
  public TokenRange word(int index) {
    return new TokenRange(passages[index], indices[index], indices[index] + 1);
  }

  /** The words from one index to before another, as they are read. */
  public String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean follows =
          i > from
              && passages[i - 1].index() == passages[i].index()
              && indices[i - 1] + 1 == indices[i];
      TokenizedText all = words(i);
      int start = follows ? all.end(indices[i] - 1) : all.start(indices[i]);
      text.append(i > from && !follows ? " " : "").append(all.text(), start, all.end(indices[i]));
    }
    return text.toString();
  }

  @Override
  public TokenizedText words(int index) {
    return passages[index].words();
  }

  @Override
  public int index(int index) {
    return indices[index];
  }
}
