package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A reason speaks of its own sentence. */
final class CopiedReason implements FileRule {
  /** One reason may stand on dozens of rows. */
  private static final int MOST_NOTES = 3;

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    int rows = Math.max(2, subject.options().number("rows"));
    List<Requirement.Excluded> excluded = subject.file().excluded();
    if (excluded.size() < rows) {
      return;
    }
    Map<String, List<YamlScalar>> reasons = new LinkedHashMap<>();
    for (Requirement.Excluded row : excluded) {
      row.reason()
          .ifPresent(
              reason ->
                  reasons
                      .computeIfAbsent(key(reason.value()), none -> new ArrayList<>())
                      .add(reason));
    }
    for (List<YamlScalar> same : reasons.values()) {
      if (same.size() >= rows) {
        findings.accept(finding(same));
      }
    }
  }

  /** Case and the final stop do not make another reason. */
  private static String key(String reason) {
    String bare = reason.strip().toLowerCase(Locale.ROOT);
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static Finding finding(List<YamlScalar> same) {
    Finding finding = Finding.at(same.get(0).span(), same.size() + " rows have the same reason");
    int shown = Math.min(same.size(), MOST_NOTES + 1);
    for (int i = 1; i < shown; i++) {
      boolean more = i == MOST_NOTES && same.size() > shown;
      finding =
          finding.note(
              same.get(i).span(),
              more ? "here as well, and " + (same.size() - shown) + " more" : "here as well");
    }
    return finding;
  }
}
