package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.terminal.CodeFrame;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.text.InvalidFileException.FileProblem;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints single diagnostics. */
public final class DiagnosticPrinter {
  private static final int MAX_ERRORS = 20;

  private final TerminalWriter out;

  public DiagnosticPrinter(TerminalWriter out) {
    this.out = out;
  }

  /** Prints the line of a diagnostic and, if wanted, its code frame. */
  public void print(Diagnostic diagnostic, boolean frames) {
    line(diagnostic);
    if (frames) {
      frame(diagnostic);
    }
  }

  /** Prints {@code path:line:column: severity: message [rule-id]}. */
  void line(Diagnostic diagnostic) {
    out.appendLocation(diagnostic.place()).append(": ");
    out.append(TextStyle.of(diagnostic.severity()), diagnostic.severity().word()).append(": ");
    out.appendUntrusted(TextStyle.MESSAGE, diagnostic.message()).append(" [");
    String url = RuleInfo.url(diagnostic.rule());
    out.appendLink(TextStyle.RULE, url, diagnostic.rule()).append("]\n");
  }

  /** Prints errors that no rule reports, each with its code frame if it has a place. */
  public void printErrors(List<FileProblem> problems) {
    for (FileProblem each : problems.subList(0, Math.min(problems.size(), MAX_ERRORS))) {
      out.appendUntrusted(TextStyle.PATH, each.location()).append(": ");
      out.append(TextStyle.ERROR, Severity.ERROR.word()).append(": ");
      out.appendUntrusted(TextStyle.MESSAGE, each.message()).append('\n');
      each.place().filter(place -> !place.lines().isEmpty()).ifPresent(this::errorFrame);
    }
    if (problems.size() > MAX_ERRORS) {
      out.append("... and ").append(problems.size() - MAX_ERRORS).append(" more errors\n");
    }
  }

  private void errorFrame(Place place) {
    CodeFrame frame = new CodeFrame(out, lastLine(place));
    frame.annotate(place, TextStyle.ERROR, "");
    frame.draw();
    out.append('\n');
  }

  /** Prints the code frame, related places, and the title of the fix or how to fix it by hand. */
  private void frame(Diagnostic diagnostic) {
    CodeFrame frame = new CodeFrame(out, lastLine(diagnostic));
    Place place = diagnostic.place();
    Map<String, List<Related>> related = new LinkedHashMap<>();
    for (Related each : diagnostic.related()) {
      related.computeIfAbsent(each.place().path(), path -> new ArrayList<>()).add(each);
    }
    if (!place.lines().isEmpty()) {
      frame.annotate(place, TextStyle.of(diagnostic.severity()), "");
      annotate(frame, related.getOrDefault(place.path(), List.of()));
      frame.draw();
    }
    related.remove(place.path());
    for (List<Related> otherFile : related.values()) {
      frame.blank();
      frame.beginNote(":::");
      out.appendLocation(otherFile.get(0).place()).append('\n');
      annotate(frame, otherFile);
      frame.draw();
    }
    if (diagnostic.fix().isPresent()) {
      fix(frame, diagnostic.fix().get());
    } else if (!diagnostic.help().isEmpty()) {
      frame.beginNote("=").append(TextStyle.NOTE, "help").append(": ");
      out.append(help(diagnostic.help())).append('\n');
    }
    out.append('\n');
  }

  private static void annotate(CodeFrame frame, List<Related> related) {
    for (Related each : related) {
      frame.annotate(each.place(), TextStyle.NOTE, each.message());
    }
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

  /** A sentence as the continuation of a line: {@code Add the key.} becomes {@code add the key}. */
  private static String help(String sentence) {
    int end = sentence.length() - (sentence.endsWith(".") ? 1 : 0);
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, end);
  }
}
