package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.diagnostic.TextReporter.Options;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sample diagnostics and reports. */
public final class Samples {
  public static final String PATH = "seps/sep-7001.yaml";

  /** Shows roles as tags, so that expectations can be read. */
  public static final TerminalTheme TAGS =
      new TerminalTheme() {
        @Override
        public String on(TextStyle role) {
          return "<" + role.name().toLowerCase(Locale.ROOT) + ">";
        }

        @Override
        public String off(TextStyle role) {
          return "</" + role.name().toLowerCase(Locale.ROOT) + ">";
        }
      };

  public static final Options FRAMES = new Options(true, false, false, Integer.MAX_VALUE);
  public static final Options LINES = new Options(false, false, false, Integer.MAX_VALUE);

  private Samples() {}

  /** The place of the first such words in a text. */
  public static Place place(String path, String text, String words) {
    int start = text.indexOf(words);
    return new SourceText(path, text).place(new Span(start, start + words.length()));
  }

  public static Diagnostic at(Place place) {
    return new Diagnostic(
        "some-rule", Severity.WARNING, place, "something is wrong", List.of(), Optional.empty());
  }

  public static Diagnostic at(String text, String words) {
    return at(place(PATH, text, words));
  }

  public static Diagnostic at(String text, int start, int end) {
    return at(new SourceText(PATH, text).place(new Span(start, end)));
  }

  public static Diagnostic related(Diagnostic d, Place place, String message) {
    return new Diagnostic(
        d.rule(),
        d.severity(),
        d.place(),
        d.message(),
        List.of(new Related(place, message)),
        d.fix());
  }

  public static Diagnostic says(Diagnostic d, Severity severity, String rule, String message) {
    return new Diagnostic(rule, severity, d.place(), message, d.related(), d.fix());
  }

  public static Diagnostic fixed(Diagnostic d, Applicability kind, String title) {
    return new Diagnostic(
        d.rule(),
        d.severity(),
        d.place(),
        d.message(),
        d.related(),
        Optional.of(new OfferedFix(new Fix(title), kind, List.of())));
  }

  public static LintResult result(Diagnostic... diagnostics) {
    return new LintResult(15, List.of(diagnostics), List.of(), List.of(), List.of());
  }

  public static String frames(Diagnostic... diagnostics) {
    return report(TerminalCapabilities.PLAIN, FRAMES, diagnostics);
  }

  public static String frames(int width, Diagnostic... diagnostics) {
    return report(new TerminalCapabilities(width, TerminalTheme.PLAIN, false), FRAMES, diagnostics);
  }

  public static String report(
      TerminalCapabilities screen, Options options, Diagnostic... diagnostics) {
    StringBuilder out = new StringBuilder();
    new TextReporter(screen, options).write(result(diagnostics), 0, out);
    return out.toString();
  }
}
