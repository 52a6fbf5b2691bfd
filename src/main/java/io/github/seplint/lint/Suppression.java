package io.github.seplint.lint;

import io.github.seplint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A comment that suppresses findings: {@code # seplint: ignore <rule>[, ...] -- <reason>}.
 *
 * @param comment the whole comment
 * @param rules the rule ids and groups as written
 * @param reason what follows {@code --}; empty where nothing does
 * @param scope the text it silences; empty where it has no effect at all
 * @param defect why it has no effect; empty where it has
 */
public record Suppression(
    Span comment,
    List<Name> rules,
    Optional<String> reason,
    Optional<Span> scope,
    Optional<String> defect) {

  /** A rule id, a group or {@code all}, and its place. */
  public record Name(String rule, Span span) {}

  public Suppression {
    rules = List.copyOf(rules);
  }

  /** A finding as one that this silences. */
  Suppressed of(Diagnostic diagnostic) {
    return new Suppressed(diagnostic, Suppressed.Origin.COMMENT, reason.orElse(""));
  }

  boolean covers(RegisteredRule rule, Span finding) {
    return defect.isEmpty()
        && scope
            .filter(span -> span.start() <= finding.start() && finding.start() <= span.end())
            .isPresent()
        && rules.stream().anyMatch(name -> rule.isNamed(name.rule()));
  }
}
