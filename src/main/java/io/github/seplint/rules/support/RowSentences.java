package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;

/** The sentences of the rows of a file, normalized once for all rules that compare them. */
public final class RowSentences {
  private final SepFile file;
  private final Map<String, String> bare = new HashMap<>();
  private final boolean repeats;
  private final boolean glossed;

  private RowSentences(SepFile file) {
    this.file = file;
    this.repeats = SameSentence.mayBeAmong(file.texts());
    this.glossed = file.texts().stream().anyMatch(SameSentence::hasGloss);
  }

  /** The sentences of the file that a rule checks. */
  public static RowSentences of(RuleContext context) {
    return context.derived(RowSentences.class, RowSentences::new);
  }

  /** Returns whether two rows may quote the same sentence; false is certain. */
  public boolean mayRepeat() {
    return repeats;
  }

  /** The same for sentences without parentheses at the end. */
  public boolean mayRepeatWithoutGloss() {
    return repeats || glossed;
  }

  /**
   * Returns the sentence of a row with the URL it is quoted from, normalized as in {@link
   * SameSentence#bare}.
   */
  public String key(Requirement row) {
    return key(row, row.text().map(YamlScalar::value).orElse(""));
  }

  /** The same without parentheses at the end, see {@link SameSentence#withoutGloss}. */
  public String keyWithoutGloss(Requirement row) {
    String text = row.text().map(YamlScalar::value).orElse("");
    String sentence = SameSentence.withoutGloss(text);
    // Without parentheses, only the final stop is missing, which keys ignore.
    return key(row, text.length() - sentence.length() <= 1 ? text : sentence);
  }

  private String key(Requirement row, String text) {
    String url = row.url().or(file::specUrl).map(YamlScalar::value).orElse("");
    return url + " " + bare.computeIfAbsent(text, SameSentence::bare);
  }
}
