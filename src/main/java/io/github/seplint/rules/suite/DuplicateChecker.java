package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports duplicate names in a list. */
final class DuplicateChecker {
  private final Map<String, Span> first = new HashMap<>();
  private final Consumer<Finding> findings;

  DuplicateChecker(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Adds a name; reports it if it has been added before. */
  void add(YamlScalar name) {
    Optional.ofNullable(first.putIfAbsent(name.value(), name.span()))
        .ifPresent(
            earlier ->
                findings.accept(
                    Finding.at(name.span(), "duplicate entry `" + name.value() + "`")
                        .note(earlier, "first entry")));
  }

  /** Returns the first span of a name. */
  Optional<Span> firstOf(String name) {
    return Optional.ofNullable(first.get(name));
  }
}
