package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Severity;
import io.github.seplint.lint.Suppressed;

/** The last line of a text report: counts, and what {@code --fix} can do. */
public final class Summary {
  private final Ink ink;

  Summary(Ink ink) {
    this.ink = ink;
  }

  void append(LintResult result, int fixed) {
    ink.put(count(result.files(), "file"));
    trouble(result);
    ink.put(": ");
    if (fixed > 0) {
      ink.put(Role.FIX, fixed + " fixed").put(result.diagnostics().isEmpty() ? ", " : "; ");
    }
    if (!result.diagnostics().isEmpty()) {
      counts(result);
    } else if (result.files() == 0) {
      ink.put("no files checked");
    } else {
      ink.put(Role.GOOD, fixed > 0 ? "no findings left" : "no findings");
    }
    known(result);
    fixes(result);
    ink.put('\n');
  }

  /** {@code 1 file}, {@code 2 files}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A file that was not checked must not look clean. */
  private void trouble(LintResult result) {
    if (!result.unreadable().isEmpty()) {
      ink.put(" (").put(result.unreadable().size()).put(" more could not be read)");
    }
    if (!result.failures().isEmpty()) {
      ink.put(" (").put(count(result.failures().size(), "internal error")).put(")");
    }
  }

  private void counts(LintResult result) {
    String separator = "";
    for (Severity severity : Severity.values()) {
      int number = 0;
      for (Diagnostic diagnostic : result.diagnostics()) {
        number += diagnostic.severity() == severity ? 1 : 0;
      }
      if (number > 0) {
        ink.put(separator).put(DiagnosticText.role(severity), count(number, severity.word()));
        separator = ", ";
      }
    }
  }

  private void known(LintResult result) {
    int known = 0;
    for (Suppressed each : result.suppressed()) {
      known += each.origin() == Suppressed.Origin.BASELINE ? 1 : 0;
    }
    if (known > 0) {
      ink.put("; ").put(known).put(" in the baseline");
    }
  }

  private void fixes(LintResult result) {
    int safe = fixable(result, FixKind.SAFE);
    int unsafe = fixable(result, FixKind.UNSAFE);
    if (safe > 0) {
      ink.put("; ").put(safe).put(" can be fixed with --fix");
    }
    if (unsafe > 0) {
      ink.put(safe > 0 ? ", " : "; ").put(unsafe).put(safe > 0 ? " more" : " can be fixed");
      ink.put(" with --fix --unsafe-fixes");
    }
  }

  private static int fixable(LintResult result, FixKind kind) {
    int number = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      number += diagnostic.fix().isPresent() && diagnostic.fix().get().kind() == kind ? 1 : 0;
    }
    return number;
  }
}
