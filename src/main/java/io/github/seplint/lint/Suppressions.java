package io.github.seplint.lint;

import io.github.seplint.source.Span;
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
  private final List<ActiveRule> idle;
  private final Set<Suppression.Name> used = new HashSet<>();

  /**
   * @param idle the rules for files of this kind that are off, or lack what they need: of them it
   *     is not known what they would say
   */
  Suppressions(List<Suppression> all, List<ActiveRule> idle) {
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
  Optional<Suppression> silence(RegisteredRule rule, Span finding) {
    Optional<Suppression> first = Optional.empty();
    for (Suppression suppression : all) {
      if (suppression.covers(rule, finding)) {
        suppression.rules().stream().filter(name -> rule.isNamed(name.rule())).forEach(used::add);
        first = first.isPresent() ? first : Optional.of(suppression);
      }
    }
    return first;
  }
}
