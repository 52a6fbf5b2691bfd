package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.report.terminal.CodeFrame;
import io.github.seplint.report.terminal.CodeFrame.Annotation;
import io.github.seplint.report.terminal.CodeFrame.Underline;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints single diagnostics. */
public final class DiagnosticPrinter {
  private static final Underline NOTE = new Underline(TextStyle.NOTE, '-');

  private final TerminalWriter out;

  public DiagnosticPrinter(TerminalWriter out) {
    this.out = out;
  }

  /** Prints {@code path:line:column: severity: message [rule-id]}. */
  public void line(Diagnostic diagnostic) {
    out.appendLocation(diagnostic.place()).append(": ");
    out.append(TextStyle.of(diagnostic.severity()), diagnostic.severity().word()).append(": ");
    out.appendUntrusted(TextStyle.MESSAGE, diagnostic.message()).append(" [");
    String url = RulePages.url(diagnostic.rule());
    out.appendLink(TextStyle.RULE, url, diagnostic.rule()).append("]\n");
  }

  /** Prints the code frame, related places, and the title of the fix. */
  public void frame(Diagnostic diagnostic) {
    CodeFrame frame = new CodeFrame(out, lastLine(diagnostic));
    Underline underline = new Underline(TextStyle.of(diagnostic.severity()), '^');
    List<Annotation> sameFile = new ArrayList<>();
    sameFile.add(new Annotation(diagnostic.place(), underline, ""));
    Map<String, List<Annotation>> otherFiles = new LinkedHashMap<>();
    for (Related related : diagnostic.related()) {
      String path = related.place().path();
      List<Annotation> annotations =
          path.equals(diagnostic.place().path())
              ? sameFile
              : otherFiles.computeIfAbsent(path, file -> new ArrayList<>());
      annotations.add(new Annotation(related.place(), NOTE, related.message()));
    }
    if (!diagnostic.place().lines().isEmpty()) {
      frame.draw(sameFile);
    }
    otherFiles.forEach((path, annotations) -> otherFile(frame, annotations));
    diagnostic.fix().ifPresent(fix -> fix(frame, fix));
    out.append('\n');
  }

  private void otherFile(CodeFrame frame, List<Annotation> annotations) {
    frame.blank();
    frame.beginNote(":::");
    out.appendLocation(annotations.get(0).place()).append('\n');
    frame.draw(annotations);
  }

  private void fix(CodeFrame frame, OfferedFix offered) {
    String kind = offered.kind() == Applicability.UNSAFE ? "unsafe fix" : "fix";
    frame.beginNote("=").append(TextStyle.FIX, kind).append(": ");
    out.appendUntrusted(offered.fix().title()).append('\n');
  }

  private static int lastLine(Diagnostic diagnostic) {
    int last = lastLine(diagnostic.place());
    for (Related related : diagnostic.related()) {
      last = Math.max(last, lastLine(related.place()));
    }
    return last;
  }

  private static int lastLine(Place place) {
    return place.start().line() + Math.max(0, place.lines().size() - 1);
  }
}
