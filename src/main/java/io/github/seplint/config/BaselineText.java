package io.github.seplint.config;

import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.KnownFindings;
import io.github.seplint.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the baseline, so that a person can review what changes in it. */
public final class BaselineText {
  private static final int VERSION = 1;

  private static final String HEADER =
      """
      # Findings that are known and tolerated; seplint check --update-baseline writes them anew.
      # A `reason` is kept for as long as its entry is, a comment is not.
      """;

  private BaselineText() {}

  /** The text of a baseline. */
  public static String of(SortedMap<BaselineKey, KnownFindings> known) {
    Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
    known.forEach(
        (key, findings) ->
            files.computeIfAbsent(key.path(), path -> new ArrayList<>()).add(entry(key, findings)));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("baselineVersion", VERSION);
    written.put("files", files);
    return HEADER + YamlText.of(written);
  }

  private static Map<String, Object> entry(BaselineKey key, KnownFindings findings) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule", key.rule());
    entry.put("row", key.row());
    findings.text().ifPresent(text -> entry.put("text", text));
    if (findings.count() > 1) {
      entry.put("count", findings.count());
    }
    findings.reason().ifPresent(reason -> entry.put("reason", reason));
    return entry;
  }
}
