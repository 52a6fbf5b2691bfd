package io.github.seplint.cli.scaffold;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.UsageException;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.scaffold.RowDecisions;
import io.github.seplint.scaffold.RowDraft;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.scaffold.RowInsertion;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An existing file with missing rows, and with decisions about its rows.
 *
 * @param text the new text
 * @param added the number of new rows
 * @param undecided the number of rows that somebody has to decide about
 */
record FileExtension(String text, int added, int undecided) {
  /** The rules about the order of decided rows. */
  private static final Set<String> ORDER =
      Set.of("excluded-before-check", "blank-line-before-excluded");

  /**
   * Extends a file; throws if its layout does not allow new rows.
   *
   * @param sep the number that the file must have
   * @param added the missing rows
   * @param review asks for decisions; empty if nobody is asked
   */
  static FileExtension of(
      SourceText file, long sep, List<RowDraft> added, Optional<RowReview> review) {
    SepFile before = SepFile.read(file);
    UsageException.throwIf(
        before.number().isPresent() && before.number().getAsLong() != sep,
        file.path() + ": not written: it belongs to SEP-" + before.digits().orElse(""));
    RowDecisions rows = new RowDecisions(before);
    SortedMap<Integer, RowDraft> undecided = rows.undecided();
    List<RowDraft> all = new ArrayList<>(undecided.values());
    all.addAll(added);
    List<RowDraft> decided = review.map(each -> each.decide(all)).orElse(all);
    Map<Integer, RowDraft> decisions = new TreeMap<>();
    undecided.keySet().forEach(index -> decisions.put(index, decided.get(decisions.size())));
    String text = rows.apply(decisions);
    String ordered = text.equals(file.text()) ? text : ordered(file.path(), text);
    List<RowDraft> inserted = decided.subList(decisions.size(), decided.size());
    String extended =
        inserted.isEmpty()
            ? ordered
            : RowInsertion.add(SepFile.read(new SourceText(file.path(), ordered)), inserted)
                .orElseThrow(
                    UsageException.of(
                        file.path()
                            + ": not written: it has no rows in block style to add to; see seplint"
                            + " check"));
    long left = decided.stream().filter(row -> row.decision() instanceof Undecided).count();
    return new FileExtension(extended, added.size(), (int) left);
  }

  /** Moves excluded rows after the others. */
  private static String ordered(String path, String text) {
    List<RuleInfo> rules = BuiltInRules.all();
    Linter linter =
        new Linter(
            new ConfiguredRuleResolver(
                rules, Config.DEFAULT, rule -> ORDER.contains(rule.id()), UnaryOperator.identity()),
            LintInputs.of(Config.DEFAULT.settings()),
            RuleNames.of(rules),
            1);
    return new Fixer(linter, false).fix(path, text).text();
  }
}
