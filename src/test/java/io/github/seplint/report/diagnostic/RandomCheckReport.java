package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import io.github.seplint.text.RandomText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random check reports with hostile names and messages, reproducible by seed. */
final class RandomCheckReport {
  /** The severities of findings, highest first. */
  static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private static final List<String> PIECES =
      List.of(
          "`",
          "``",
          "|",
          "\\",
          "\\|",
          "](",
          "[a](https://example.org)",
          "{0}",
          "{{",
          "%",
          "%0A",
          "%25",
          "::error::",
          "::",
          ",",
          "<b>",
          "</failure>",
          "]]>",
          "&amp;",
          "\"",
          "'",
          "\n",
          "\r\n",
          "\t",
          "\u001B[31m",
          "\u001B]8;;https://example.org\u001B\\",
          "\u0007",
          "\u0000",
          "\u007F",
          "\u009B2J",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u2028",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\uD800",
          "\uDC00",
          "\uD83C\uDFEE",
          "é",
          "e\u0301",
          "灯",
          " ",
          "  ",
          "a",
          "*b*",
          "_c_",
          "~d~",
          "$e$",
          "#1",
          "-",
          "!",
          "@tool",
          "https://example.org/x_y_z",
          "word");

  private final Random random;
  private final List<RuleInfo> rules = BuiltInRules.all();
  private final List<SourceText> sources = new ArrayList<>();

  private RandomCheckReport(Random random) {
    this.random = random;
  }

  static CheckReport of(long seed) {
    return new RandomCheckReport(new Random(seed)).outcome();
  }

  static CheckReport of(LintResult result, List<String> files) {
    CheckReport.Paths paths = new CheckReport.Paths(path -> path, path -> path, files::contains);
    CheckReport.Tool tool =
        new CheckReport.Tool("0.1.0", BuiltInRules.all(), io.github.seplint.rules.RulePage::load);
    return new CheckReport(
        result, files, List.of(), 0, 0, Optional.of(Severity.WARNING), 1, paths, tool);
  }

  private CheckReport outcome() {
    int files = random.nextInt(5);
    for (int i = 0; i < files; i++) {
      String name = "f" + i + words(3).replace("\u0000", "").replace(": ", "") + ".yaml";
      sources.add(new SourceText(name, RandomText.of(random, 40)));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SuppressedDiagnostic> suppressed = new ArrayList<>();
    int findings = files == 0 ? 0 : random.nextInt(12);
    for (int i = 0; i < findings; i++) {
      if (random.nextInt(5) == 0) {
        suppressed.add(new SuppressedDiagnostic(diagnostic(), origin(), words(3)));
      } else {
        diagnostics.add(diagnostic());
      }
    }
    Collections.sort(diagnostics);
    Collections.sort(suppressed);
    List<FileReadError> unreadable =
        random.nextInt(4) == 0 ? List.of(new FileReadError("u" + words(2), words(3))) : List.of();
    return of(
        new LintResult(files, diagnostics, suppressed, unreadable, List.of()),
        sources.stream().map(SourceText::path).toList());
  }

  private SuppressedDiagnostic.Origin origin() {
    return random.nextBoolean()
        ? SuppressedDiagnostic.Origin.COMMENT
        : SuppressedDiagnostic.Origin.BASELINE;
  }

  private Diagnostic diagnostic() {
    SourceText source = sources.get(random.nextInt(sources.size()));
    List<Related> related = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      boolean near = random.nextBoolean();
      SourceText other = near ? source : sources.get(random.nextInt(sources.size()));
      related.add(new Related(place(other), random.nextInt(3) == 0 ? "" : words(4)));
    }
    return new Diagnostic(
        rules.get(random.nextInt(rules.size())).id(),
        SEVERITIES.get(random.nextInt(SEVERITIES.size())),
        place(source),
        "a" + words(8) + "z",
        related,
        random.nextBoolean() ? Optional.of(fix(source)) : Optional.empty());
  }

  private OfferedFix fix(SourceText source) {
    Span span = span(source);
    TextEdit edit = new TextEdit(span, random.nextBoolean() ? "" : words(3));
    Applicability kind = random.nextBoolean() ? Applicability.SAFE : Applicability.UNSAFE;
    return new OfferedFix(
        new Fix(words(4), edit),
        kind,
        List.of(new Region(source.positionOf(span.start()), source.positionOf(span.end()))));
  }

  private Place place(SourceText source) {
    return source.place(span(source));
  }

  private Span span(SourceText source) {
    int length = source.text().length();
    int start = random.nextInt(length + 1);
    int end = random.nextInt(3) == 0 ? start : start + random.nextInt(length - start + 1);
    return new Span(start, end);
  }

  private String words(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
