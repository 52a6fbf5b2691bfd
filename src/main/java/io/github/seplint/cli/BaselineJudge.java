package io.github.seplint.cli;

import io.github.seplint.lint.ActiveRule;
import io.github.seplint.lint.Baseline;
import io.github.seplint.lint.Baseline.Verdict;
import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.Context;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.lint.LintResult;
import io.github.seplint.rules.RulePage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Tells which entries of a baseline a run can judge: not those of what it has not checked. */
final class BaselineJudge implements Baseline.Judge {
  private static final String SYNTAX = "yaml-syntax";

  private final Map<String, List<ActiveRule>> rules = new HashMap<>();
  private final Set<String> unread = new HashSet<>();
  private final Circumstances circumstances;

  /**
   * What else a run was.
   *
   * @param ids of all rules there are
   * @param folder that the paths of a baseline start from
   * @param context what the rules were told besides the files
   * @param whole whether it saw all files
   */
  record Circumstances(Set<String> ids, Path folder, Context context, BooleanSupplier whole) {}

  /**
   * Of a run.
   *
   * @param paths what a file is called in a baseline, by the path that is shown
   */
  BaselineJudge(LintResult found, UnaryOperator<String> paths, Circumstances circumstances) {
    this.circumstances = circumstances;
    found.rules().forEach((shown, active) -> rules.put(paths.apply(shown), active));
    found.failures().forEach(failure -> unread.add(paths.apply(failure.path())));
    found.diagnostics().stream()
        .filter(each -> each.rule().equals(SYNTAX))
        .forEach(each -> unread.add(paths.apply(each.place().path())));
  }

  @Override
  public Verdict of(BaselineKey key) {
    if (!circumstances.ids.contains(key.rule())) {
      return Verdict.NO_RULE;
    }
    Optional<List<ActiveRule>> checked = Optional.ofNullable(rules.get(key.path()));
    if (checked.isEmpty()) {
      return isThere(key.path()) ? Verdict.UNKNOWN : Verdict.NO_FILE;
    }
    boolean ran =
        !unread.contains(key.path())
            && checked.get().stream()
                .anyMatch(active -> active.id().equals(key.rule()) && hasRun(active, key.path()));
    return ran ? Verdict.GONE : Verdict.UNKNOWN;
  }

  private boolean hasRun(ActiveRule active, String path) {
    boolean evidence = circumstances.context.evidence().speaksOf(path);
    boolean sawAll =
        !(active.rule().rule() instanceof CorpusRule) || circumstances.whole.getAsBoolean();
    return active.isOn()
        && sawAll
        && circumstances.context.suffices(active.rule(), evidence)
        && (evidence || !RulePage.showsSpecification(active.id()));
  }

  private boolean isThere(String path) {
    try {
      return Files.exists(circumstances.folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
