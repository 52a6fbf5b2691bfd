package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Finding.Fix;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Applies fixes to a text until nothing changes. */
public final class Fixer {
  private static final int MOST_ROUNDS = 100;

  private final Linter linter;
  private final boolean unsafe;

  /**
   * @param unsafe whether fixes that need a person are applied as well
   */
  public Fixer(Linter linter, boolean unsafe) {
    this.linter = linter;
    this.unsafe = unsafe;
  }

  /**
   * A text with its fixes applied.
   *
   * @param text the same as before where there was nothing to fix
   * @param applied how many fixes were applied
   */
  public record Fixed(String text, int applied) {}

  /**
   * Fixes a text: what does not overlap, all edits of a fix or none, parsed anew each round. A text
   * that has come up before ends it, in case two fixes undo each other.
   */
  public Fixed fix(String path, String text) {
    Set<String> seen = new HashSet<>();
    String current = text;
    int applied = 0;
    while (seen.size() < MOST_ROUNDS && seen.add(current)) {
      List<Fix> fixes = sound(current, compatible(wanted(new SourceText(path, current))));
      current = apply(current, fixes);
      applied += fixes.size();
    }
    return new Fixed(current, applied);
  }

  /** Whether this fixer would apply a fix. */
  public boolean applies(Optional<OfferedFix> offered) {
    return offered.filter(fix -> unsafe || fix.kind() == Applicability.SAFE).isPresent();
  }

  private List<Fix> wanted(SourceText source) {
    return linter.lintAlone(source).stream()
        .sorted(Diagnostic.ORDER)
        .filter(diagnostic -> applies(diagnostic.fix()))
        .flatMap(diagnostic -> diagnostic.fix().stream())
        .map(OfferedFix::fix)
        .toList();
  }

  /** Those that touch none that comes before: two insertions at one place have no order. */
  private static List<Fix> compatible(List<Fix> fixes) {
    List<Fix> taken = new ArrayList<>();
    NavigableMap<Integer, Integer> touched = new TreeMap<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().noneMatch(edit -> meets(touched, edit.span()))) {
        taken.add(fix);
        fix.edits().forEach(edit -> touch(touched, edit.span()));
      }
    }
    return taken;
  }

  /**
   * @param touched the ends of spans by their starts
   */
  private static boolean meets(NavigableMap<Integer, Integer> touched, Span span) {
    Map.Entry<Integer, Integer> last = touched.floorEntry(span.end());
    return last != null && last.getValue() >= span.start();
  }

  /** The edits of one fix may touch each other. */
  private static void touch(NavigableMap<Integer, Integer> touched, Span span) {
    touched.merge(span.start(), span.end(), Math::max);
  }

  /** All, unless they break the file: then those that do not, one by one. */
  private static List<Fix> sound(String text, List<Fix> fixes) {
    if (fixes.isEmpty() || isYaml(apply(text, fixes)) || !isYaml(text)) {
      return fixes;
    }
    List<Fix> sound = new ArrayList<>();
    for (Fix fix : fixes) {
      sound.add(fix);
      if (!isYaml(apply(text, sound))) {
        sound.remove(sound.size() - 1);
      }
    }
    return sound;
  }

  private static boolean isYaml(String text) {
    return YamlParser.read(text).root().isPresent();
  }

  private static String apply(String text, List<Fix> fixes) {
    return TextEdit.apply(text, fixes.stream().flatMap(fix -> fix.edits().stream()).toList());
  }
}
