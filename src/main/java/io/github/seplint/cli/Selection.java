package io.github.seplint.cli;

import io.github.seplint.config.Configuration;
import io.github.seplint.config.Configuration.RuleSetting;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.UsageException;
import io.github.seplint.source.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What {@code --select} and {@code --ignore} make of the rules. */
final class Selection {
  /** Of a file that cannot be read no other rule says anything: silence would look like health. */
  private static final String ALWAYS = "yaml-syntax";

  private final List<RegisteredRule> rules;
  private final List<String> select;
  private final List<String> ignore;

  /**
   * A selection.
   *
   * @throws UsageException if an id is none
   */
  Selection(List<RegisteredRule> rules, List<String> select, List<String> ignore) {
    this.rules = rules;
    this.select = select;
    this.ignore = ignore;
    Set<String> known = rules.stream().map(RegisteredRule::id).collect(Collectors.toSet());
    select.forEach(id -> check("--select", id, known));
    ignore.forEach(id -> check("--ignore", id, known));
  }

  Predicate<String> predicate() {
    return id ->
        (select.isEmpty() || select.contains(id) || id.equals(ALWAYS)) && !ignore.contains(id);
  }

  /** Who selects a rule by name wants to hear it, though it is off. */
  Configuration over(Configuration base) {
    Map<String, RuleSetting> settings = new HashMap<>(base.rules());
    for (RegisteredRule rule : rules) {
      if (select.contains(rule.id())) {
        RuleSetting configured =
            settings.getOrDefault(rule.id(), new RuleSetting(Optional.empty(), Map.of()));
        boolean off =
            configured.severity().map(each -> each == Severity.OFF).orElse(rule.isQuiet());
        if (off) {
          settings.put(rule.id(), new RuleSetting(Optional.of(heard(rule)), configured.options()));
        }
      }
    }
    return new Configuration(
        base.files(),
        base.exclude(),
        base.failOn(),
        base.baseline(),
        base.spec(),
        base.results(),
        base.manifest(),
        base.report(),
        base.settings(),
        base.kinds(),
        settings,
        base.overrides());
  }

  private static Severity heard(RegisteredRule rule) {
    return rule.severity() == Severity.OFF ? Severity.WARNING : rule.severity();
  }

  private static void check(String option, String id, Set<String> known) {
    if (!known.contains(id)) {
      throw new UsageException(
          option + ": no rule is called `" + id + "`" + Suggestion.didYouMean(id, known));
    }
  }
}
