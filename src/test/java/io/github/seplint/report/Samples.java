package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Palette.Paint;
import io.github.seplint.report.TextReport.Options;
import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Diagnostics to report, and reports of them. */
final class Samples {
  static final String PATH = "seps/sep-7001.yaml";

  /** Shows roles as tags, so that expectations can be read. */
  static final Palette TAGS =
      role -> {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new Paint("<" + name + ">", "</" + name + ">");
      };

  static final Options FRAMES = new Options(true, false, false, Integer.MAX_VALUE);
  static final Options LINES = new Options(false, false, false, Integer.MAX_VALUE);

  private Samples() {}

  /** The place of the first such words in a text. */
  static Place place(String path, String text, String words) {
    int start = text.indexOf(words);
    return new SourceText(path, text).place(new Span(start, start + words.length()));
  }

  static Diagnostic at(Place place) {
    return new Diagnostic(
        "some-rule", Severity.WARNING, place, "something is wrong", List.of(), Optional.empty());
  }

  static Diagnostic at(String text, String words) {
    return at(place(PATH, text, words));
  }

  static Diagnostic at(String text, int start, int end) {
    return at(new SourceText(PATH, text).place(new Span(start, end)));
  }

  static Diagnostic related(Diagnostic d, Place place, String message) {
    return new Diagnostic(
        d.rule(),
        d.severity(),
        d.place(),
        d.message(),
        List.of(new Related(place, message)),
        d.fix());
  }

  static Diagnostic says(Diagnostic d, Severity severity, String rule, String message) {
    return new Diagnostic(rule, severity, d.place(), message, d.related(), d.fix());
  }

  static Diagnostic fixed(Diagnostic d, FixKind kind, String title) {
    return new Diagnostic(
        d.rule(),
        d.severity(),
        d.place(),
        d.message(),
        d.related(),
        Optional.of(new OfferedFix(new Fix(title), kind, List.of())));
  }

  static LintResult result(Diagnostic... diagnostics) {
    return new LintResult(15, List.of(diagnostics), List.of(), List.of(), List.of());
  }

  static String frames(Diagnostic... diagnostics) {
    return report(Screen.PLAIN, FRAMES, diagnostics);
  }

  static String frames(int width, Diagnostic... diagnostics) {
    return report(new Screen(width, Palette.PLAIN, false), FRAMES, diagnostics);
  }

  static String report(Screen screen, Options options, Diagnostic... diagnostics) {
    StringBuilder out = new StringBuilder();
    new TextReport(screen, options).write(result(diagnostics), 0, out);
    return out.toString();
  }
}
