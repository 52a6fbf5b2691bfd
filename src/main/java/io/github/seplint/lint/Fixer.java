package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Fixes a text: what does not overlap, all edits of a fix or none, parsed anew each round. */
  public Fixed fix(String path, String text) {
    String current = text;
    int applied = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Fix> fixes = compatible(wanted(new SourceText(path, current)));
      if (fixes.isEmpty()) {
        break;
      }
      current =
          TextEdit.apply(current, fixes.stream().flatMap(fix -> fix.edits().stream()).toList());
      applied += fixes.size();
    }
    return new Fixed(current, applied);
  }

  /** Whether this fixer would apply a fix. */
  public boolean applies(Optional<OfferedFix> offered) {
    return offered.filter(fix -> unsafe || fix.kind() == FixKind.SAFE).isPresent();
  }

  private List<Fix> wanted(SourceText source) {
    return linter.lintAlone(source).stream()
        .sorted(Diagnostic.ORDER)
        .filter(diagnostic -> applies(diagnostic.fix()))
        .flatMap(diagnostic -> diagnostic.fix().stream())
        .map(OfferedFix::fix)
        .toList();
  }

  private static List<Fix> compatible(List<Fix> fixes) {
    List<Fix> taken = new ArrayList<>();
    List<Span> touched = new ArrayList<>();
    for (Fix fix : fixes) {
      List<Span> spans = fix.edits().stream().map(TextEdit::span).toList();
      boolean free =
          spans.stream().noneMatch(span -> touched.stream().anyMatch(t -> meet(t, span)));
      if (free) {
        taken.add(fix);
        touched.addAll(spans);
      }
    }
    return taken;
  }

  /** Touching counts: two insertions at one place have no order. */
  private static boolean meet(Span a, Span b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }
}
