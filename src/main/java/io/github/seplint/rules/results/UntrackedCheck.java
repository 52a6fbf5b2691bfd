package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.CheckReferences.Reference;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags emitted checks of the SEP that no row declares and no comment explains. */
final class UntrackedCheck implements FileRule {
  private static final String GATE = "-gate";

  @Override
  public void check(RuleContext context, Findings findings) {
    EmittedChecks emitted = new EmittedChecks(context);
    List<EmittedCheckSummary> untracked = emitted.untracked();
    if (untracked.isEmpty()) {
      return;
    }
    SepFile file = context.sepFile();
    Set<String> explained = explained(file, emitted);
    List<String> globs = explained.stream().filter(id -> id.indexOf('*') >= 0).toList();
    Map<String, YamlScalar> declared = new LinkedHashMap<>();
    file.checkIds().forEach(id -> declared.putIfAbsent(id.value(), id));
    Map<String, List<String>> byRow = new LinkedHashMap<>();
    for (EmittedCheckSummary check : untracked) {
      boolean known =
          explained.contains(check.id())
              || globs.stream().anyMatch(glob -> Reference.matches(glob, check.id()));
      if (!known && needsRow(check)) {
        String row = rowOf(check.id(), declared.keySet()).orElse(check.id());
        byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(check.id());
      }
    }
    Span number = file.sep().orElseThrow().span();
    byRow.forEach(
        (row, ids) -> report(Optional.ofNullable(declared.get(row)), ids, number, findings));
  }

  /** Several variants of the check of a row are one defect. */
  private static void report(
      Optional<YamlScalar> row, List<String> ids, Span number, Findings findings) {
    if (row.isPresent() && ids.size() > 1) {
      String first = "check `" + ids.get(0) + "` and " + (ids.size() - 1) + " more ";
      String variants = ids.size() == 2 ? "variant" : "variants";
      findings.report(
          row.get().span(), first + variants + " were emitted but are not declared in any row");
    } else {
      ids.forEach(
          id ->
              findings.report(
                  number, "check `" + id + "` was emitted but is not declared in any row"));
    }
  }

  /** Returns the declared id that an id extends with a suffix; the longest one. */
  private static Optional<String> rowOf(String id, Set<String> declared) {
    for (int at = id.lastIndexOf('-'); at > 0; at = id.lastIndexOf('-', at - 1)) {
      if (declared.contains(id.substring(0, at))) {
        return Optional.of(id.substring(0, at));
      }
    }
    return Optional.empty();
  }

  /**
   * Gates and preconditions only show whether other checks can run, and optional behavior needs no
   * row. A precondition is emitted only when it fails, and its description names no requirement.
   */
  private static boolean needsRow(EmittedCheckSummary check) {
    Optional<NormativeKeyword.Level> level =
        NormativeKeyword.highest(NormativeKeyword.in(check.description()));
    boolean precondition =
        level.isEmpty()
            && check.statuses().contains(CheckStatus.FAILURE)
            && !check.statuses().contains(CheckStatus.SUCCESS);
    return !precondition
        && level.filter(each -> each == NormativeKeyword.Level.MAY).isEmpty()
        && !check.id().endsWith(GATE);
  }

  /** The checks that have no row on purpose, and the variants that check-id-variant reports. */
  private static Set<String> explained(SepFile file, EmittedChecks emitted) {
    Set<String> ids = new HashSet<>(CheckReferences.rowless(file));
    for (Requirement row : emitted.untested()) {
      emitted.variants(row).forEach(variant -> ids.add(variant.id()));
    }
    return ids;
  }
}
