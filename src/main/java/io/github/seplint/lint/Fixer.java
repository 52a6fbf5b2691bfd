package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Applies fixes to a text until nothing changes. */
public final class Fixer {
  private static final int MOST_ROUNDS = 100;

  private final Linter linter;
  private final boolean unsafe;

  /**
   * @param unsafe whether unsafe fixes are applied as well
   */
  public Fixer(Linter linter, boolean unsafe) {
    this.linter = linter;
    this.unsafe = unsafe;
  }

  /**
   * A text with its fixes applied.
   *
   * @param text equal to the original if there was nothing to fix
   * @param applied the number of applied fixes
   */
  public record Fixed(String text, int applied) {}

  /**
   * Fixes a text: in each round it is parsed again, and fixes that do not overlap are applied, all
   * edits of a fix or none. A text that has occurred before ends the rounds, as two fixes may undo
   * each other.
   */
  public Fixed fix(String path, String text) {
    Set<String> seen = new HashSet<>();
    String current = text;
    int applied = 0;
    while (seen.size() < MOST_ROUNDS && seen.add(current)) {
      List<Fix> fixes = parseable(current, compatible(applicable(new SourceText(path, current))));
      current = apply(current, fixes);
      applied += fixes.size();
    }
    return new Fixed(current, applied);
  }

  private List<Fix> applicable(SourceText source) {
    return linter.lintAlone(source).stream()
        .sorted()
        .flatMap(diagnostic -> diagnostic.fix().stream())
        .filter(offered -> unsafe || offered.kind() == Applicability.SAFE)
        .map(OfferedFix::fix)
        .toList();
  }

  /** Drops fixes that touch an earlier one: two insertions at one offset have no order. */
  private static List<Fix> compatible(List<Fix> fixes) {
    List<Fix> taken = new ArrayList<>();
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().noneMatch(edit -> touches(ends, edit.span()))) {
        taken.add(fix);
        // The edits of one fix may touch each other.
        fix.edits().forEach(edit -> ends.merge(edit.span().start(), edit.span().end(), Math::max));
      }
    }
    return taken;
  }

  /**
   * @param ends the ends of spans by start
   */
  private static boolean touches(NavigableMap<Integer, Integer> ends, Span span) {
    Map.Entry<Integer, Integer> last = ends.floorEntry(span.end());
    return last != null && last.getValue() >= span.start();
  }

  /** Drops fixes that would make the file invalid YAML. */
  private static List<Fix> parseable(String text, List<Fix> fixes) {
    if (fixes.isEmpty() || isYaml(apply(text, fixes)) || !isYaml(text)) {
      return fixes;
    }
    List<Fix> kept = new ArrayList<>();
    addParseable(text, fixes, kept);
    return kept;
  }

  /** Adds the fixes that leave the text valid: halves of them, as most fixes do. */
  private static void addParseable(String text, List<Fix> fixes, List<Fix> kept) {
    List<Fix> all = new ArrayList<>(kept);
    all.addAll(fixes);
    if (isYaml(apply(text, all))) {
      kept.addAll(fixes);
    } else if (fixes.size() > 1) {
      int half = fixes.size() / 2;
      addParseable(text, fixes.subList(0, half), kept);
      addParseable(text, fixes.subList(half, fixes.size()), kept);
    }
  }

  private static boolean isYaml(String text) {
    return YamlParser.read(text).root().isPresent();
  }

  private static String apply(String text, List<Fix> fixes) {
    return TextEdit.apply(text, fixes.stream().flatMap(fix -> fix.edits().stream()).toList());
  }
}
