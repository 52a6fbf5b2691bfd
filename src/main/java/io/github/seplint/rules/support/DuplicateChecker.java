package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;

/** Reports duplicate names in a list. */
public final class DuplicateChecker {
  private final Map<String, Span> first = new HashMap<>();
  private final Findings findings;

  public DuplicateChecker(Findings findings) {
    this.findings = findings;
  }

  /** Adds a name; reports it if it has been added before. */
  public void add(YamlScalar name) {
    Span earlier = first.putIfAbsent(name.value(), name.span());
    if (earlier != null) {
      findings
          .report(name.span(), "duplicate entry `" + name.value() + "`")
          .note(earlier, "first entry");
    }
  }
}
