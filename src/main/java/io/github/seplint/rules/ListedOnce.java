package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a list names once, and where it did so first. */
final class ListedOnce {
  private final Map<String, Span> first = new HashMap<>();
  private final Consumer<Finding> findings;

  ListedOnce(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Notes a name; reports it if it was there before. */
  void add(YamlScalar name) {
    Optional.ofNullable(first.putIfAbsent(name.value(), name.span()))
        .ifPresent(
            earlier ->
                findings.accept(
                    Finding.at(name.span(), "`" + name.value() + "` is listed twice")
                        .note(earlier, "first listed here")));
  }

  /** Where a name was listed first. */
  Optional<Span> firstOf(String name) {
    return Optional.ofNullable(first.get(name));
  }
}
