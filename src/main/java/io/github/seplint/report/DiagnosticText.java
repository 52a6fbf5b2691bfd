package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Frame.Marked;
import io.github.seplint.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes single diagnostics. */
final class DiagnosticText {
  private static final Mark.Style NOTE = new Mark.Style(Role.NOTE, '-');

  private final Ink ink;

  DiagnosticText(Ink ink) {
    this.ink = ink;
  }

  /** The role of a severity. */
  static Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> Role.ERROR;
      case WARNING -> Role.WARNING;
      case INFO, OFF -> Role.INFO;
    };
  }

  /** {@code path:line:col: severity: message [rule-id]}. */
  void line(Diagnostic diagnostic) {
    location(diagnostic.place()).put(": ");
    ink.put(role(diagnostic.severity()), diagnostic.severity().word()).put(": ");
    ink.foreign(Role.MESSAGE, diagnostic.message()).put(" [");
    ink.link(Role.RULE, RulePages.url(diagnostic.rule()), diagnostic.rule()).put("]\n");
  }

  /** The code frame, related places, and the fix. */
  void frame(Diagnostic diagnostic) {
    Frame frame = new Frame(ink, lastLine(diagnostic));
    if (!diagnostic.place().lines().isEmpty()) {
      frame.draw(nearby(diagnostic));
    }
    elsewhere(diagnostic).forEach((path, related) -> elsewhere(frame, related));
    diagnostic.fix().ifPresent(fix -> fix(frame, fix));
    ink.put('\n');
  }

  private static List<Marked> nearby(Diagnostic diagnostic) {
    List<Marked> places = new ArrayList<>();
    Mark.Style style = new Mark.Style(role(diagnostic.severity()), '^');
    places.add(new Marked(diagnostic.place(), style, ""));
    for (Related related : diagnostic.related()) {
      if (isNear(related, diagnostic)) {
        places.add(new Marked(related.place(), NOTE, related.message()));
      }
    }
    return places;
  }

  private static boolean isNear(Related related, Diagnostic diagnostic) {
    return related.place().path().equals(diagnostic.place().path());
  }

  /** Related places in other files, one frame per file. */
  private static Map<String, List<Related>> elsewhere(Diagnostic diagnostic) {
    Map<String, List<Related>> files = new LinkedHashMap<>();
    for (Related related : diagnostic.related()) {
      if (!isNear(related, diagnostic)) {
        files.computeIfAbsent(related.place().path(), path -> new ArrayList<>()).add(related);
      }
    }
    return files;
  }

  private void elsewhere(Frame frame, List<Related> related) {
    frame.blank();
    frame.aside(":::");
    location(related.get(0).place()).put('\n');
    frame.draw(
        related.stream().map(each -> new Marked(each.place(), NOTE, each.message())).toList());
  }

  private void fix(Frame frame, OfferedFix offered) {
    String kind = offered.kind() == FixKind.UNSAFE ? "unsafe fix" : "fix";
    frame.aside("=").put(Role.FIX, kind).put(": ").foreign(offered.fix().title()).put('\n');
  }

  private Ink location(Place place) {
    ink.open(Role.PATH).foreign(place.path()).put(':').put(place.start().line());
    return ink.put(':').put(place.start().column()).close(Role.PATH);
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
