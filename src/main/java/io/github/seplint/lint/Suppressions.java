package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suppressions of one file, and which of them silenced something. Used by one thread at a time.
 */
public final class Suppressions {
  private final List<Suppression> all;
  private final List<ConfiguredRule> idle;
  private final Set<Suppression.Name> used = new HashSet<>();

  /**
   * @param idle the rules for files of this kind that are off, or lack what they need: of them it
   *     is not known what they would say
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

  /** A rule that is for other kinds of files is not idle: it never has anything to say here. */
  private boolean isIdle(String name) {
    return idle.stream().anyMatch(active -> active.rule().isNamed(name));
  }

  /** What silences a finding, if anything; notes which names did it. */
  Optional<Suppression> silence(RuleInfo rule, Span finding) {
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
