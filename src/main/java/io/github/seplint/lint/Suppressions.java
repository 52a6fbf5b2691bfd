package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The suppressions of one file, and which of them are used. Used by one thread at a time. */
public final class Suppressions {
  private final List<Suppression> all;
  private final List<ConfiguredRule> idle;
  private final Set<Suppression.Name> used = new HashSet<>();

  /**
   * @param idle the rules for files of this kind that are off or lack a required input: a
   *     suppression of one may be unused only for that reason
   */
  Suppressions(List<Suppression> all, List<ConfiguredRule> idle) {
    this.all = List.copyOf(all);
    this.idle = idle;
  }

  public List<Suppression> all() {
    return all;
  }

  /**
   * Names in suppressions that suppressed nothing, though all of their rules have run. A group is
   * used if a finding of any of its rules was suppressed.
   */
  public List<Suppression.Name> unused() {
    List<Suppression.Name> unused = new ArrayList<>();
    for (Suppression suppression : all) {
      for (Suppression.Name name : suppression.rules()) {
        if (suppression.defect().isEmpty() && !isIdle(name.rule()) && !used.contains(name)) {
          unused.add(name);
        }
      }
    }
    return unused;
  }

  /** A rule for other kinds of files is not idle: it never reports anything in this one. */
  private boolean isIdle(String name) {
    return idle.stream().anyMatch(active -> active.rule().isNamed(name));
  }

  /** Returns the suppression of a finding, if there is one; marks the names in it as used. */
  Optional<Suppression> suppressionFor(RuleInfo rule, Span finding) {
    Optional<Suppression> first = Optional.empty();
    for (Suppression suppression : all) {
      if (suppression.covers(rule, finding)) {
        suppression.rules().stream().filter(name -> rule.isNamed(name.rule())).forEach(used::add);
        first = first.isPresent() ? first : Optional.of(suppression);
      }
    }
    return first;
  }

  /**
   * A comment that suppresses findings: {@code # seplint: ignore <rule>[, ...] -- <reason>}.
   *
   * @param comment the span of the comment
   * @param rules the rule ids and groups as written
   * @param reason the text after {@code --}, if there is any
   * @param scope the text in which it applies; empty if no row or key follows it
   * @param defect why it is invalid, if it is
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

    /** Returns a diagnostic as suppressed by this comment. */
    SuppressedDiagnostic of(Diagnostic diagnostic) {
      return new SuppressedDiagnostic(
          diagnostic, SuppressedDiagnostic.Origin.COMMENT, reason.orElse(""));
    }

    boolean covers(RuleInfo rule, Span finding) {
      return defect.isEmpty()
          && scope
              .filter(span -> span.start() <= finding.start() && finding.start() <= span.end())
              .isPresent()
          && rules.stream().anyMatch(name -> rule.isNamed(name.rule()));
    }
  }
}
