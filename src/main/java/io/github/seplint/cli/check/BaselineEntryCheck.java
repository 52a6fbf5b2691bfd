package io.github.seplint.cli.check;

import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.Baseline.EntryStatus;
import io.github.seplint.project.BaselineFile;
import io.github.seplint.rules.RulePage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells which entries of a baseline a run can judge: not those of what it has not checked. */
final class BaselineEntryCheck implements Function<BaselineKey, EntryStatus> {
  private static final String SYNTAX = "yaml-syntax";

  /** By what they are called in the baseline. */
  private final Map<String, CheckedFile> checked = new HashMap<>();

  private final BaselineFile file;
  private final Set<String> unread = new HashSet<>();
  private final Circumstances circumstances;

  /**
   * A file that was checked.
   *
   * @param configured its path from the folder of the configuration
   */
  private record CheckedFile(String configured, List<ConfiguredRule> rules) {}

  /**
   * What else a run was.
   *
   * @param ids of all rules there are
   * @param configured the path from the folder of the configuration, by the path that is shown
   * @param there whether a file is there, where its state is taken from
   * @param context what the rules were told besides the files
   * @param whole whether it saw all files
   */
  record Circumstances(
      Set<String> ids,
      UnaryOperator<String> configured,
      Predicate<Path> there,
      LintInputs context,
      BooleanSupplier whole) {}

  /** Of a run. */
  BaselineEntryCheck(LintResult found, BaselineFile file, Circumstances circumstances) {
    this.file = file;
    this.circumstances = circumstances;
    found
        .rules()
        .forEach(
            (shown, rules) ->
                checked.put(
                    file.entryPath(shown),
                    new CheckedFile(circumstances.configured.apply(shown), rules)));
    found.failures().forEach(failure -> unread.add(file.entryPath(failure.path())));
    found.diagnostics().stream()
        .filter(each -> each.rule().equals(SYNTAX))
        .forEach(each -> unread.add(file.entryPath(each.place().path())));
  }

  @Override
  public EntryStatus apply(BaselineKey key) {
    if (!circumstances.ids.contains(key.rule())) {
      return EntryStatus.NO_RULE;
    }
    Optional<CheckedFile> seen = Optional.ofNullable(checked.get(key.path()));
    if (seen.isEmpty()) {
      return file.exists(key.path(), circumstances.there) ? EntryStatus.UNKNOWN : EntryStatus.NO_FILE;
    }
    boolean ran =
        !unread.contains(key.path())
            && seen.get().rules().stream()
                .anyMatch(
                    active ->
                        active.id().equals(key.rule()) && hasRun(active, seen.get().configured()));
    return ran ? EntryStatus.STALE : EntryStatus.UNKNOWN;
  }

  private boolean hasRun(ConfiguredRule active, String path) {
    boolean evidence = circumstances.context.reference().speaksOf(path);
    boolean sawAll =
        !(active.rule().rule() instanceof ProjectRule) || circumstances.whole.getAsBoolean();
    return active.isOn()
        && sawAll
        && circumstances.context.suffices(active.rule(), evidence)
        && (evidence || !RulePage.showsSpecification(active.id()));
  }
}
