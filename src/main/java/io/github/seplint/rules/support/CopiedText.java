package io.github.seplint.rules.support;

import io.github.seplint.lint.Finding;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Finds texts that occur in several places of a file. */
public final class CopiedText {
  /** One text may stand in dozens of places. */
  private static final int MOST_NOTES = 3;

  private final int least;
  private final String message;

  /**
   * Says what is looked for.
   *
   * @param least how many places make it worth a look
   * @param message what is said of it, behind how many places there are
   */
  public CopiedText(int least, String message) {
    this.least = Math.max(2, least);
    this.message = message;
  }

  public void report(List<YamlScalar> texts, Consumer<Finding> findings) {
    if (texts.size() < least) {
      return;
    }
    Map<String, List<YamlScalar>> places = new LinkedHashMap<>();
    for (YamlScalar text : texts) {
      places.computeIfAbsent(key(text.value()), none -> new ArrayList<>()).add(text);
    }
    for (List<YamlScalar> same : places.values()) {
      if (same.size() >= least) {
        findings.accept(finding(same));
      }
    }
  }

  /** Case and the final stop do not make another text. */
  private static String key(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private Finding finding(List<YamlScalar> same) {
    Finding finding = Finding.at(same.get(0).span(), same.size() + " " + message);
    int shown = Math.min(same.size(), MOST_NOTES + 1);
    for (int i = 1; i < shown; i++) {
      boolean more = i == MOST_NOTES && same.size() > shown;
      finding =
          finding.note(
              same.get(i).span(),
              more ? "also here, and " + (same.size() - shown) + " more" : "also here");
    }
    return finding;
  }
}
