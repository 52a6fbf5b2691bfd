package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.text.TextSignature;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flags bold text, emphasized keywords and links in Markdown; back-ticks are kept. */
final class TextMarkdown implements FileRule {
  private static final List<String> MARKS = List.of("*", "](", "_M", "_S", "_R", "_O");

  /** Compiled only if a text has such marks. */
  private static final class Markup {
    /** Not within a word or a path: {@code a**b} is a power, and {@code src/**} a glob. */
    static final Pattern BOLD =
        Pattern.compile(
            "(?<![\\w*/\\\\])(\\*{2,3})(?![\\s*])([^*\\n]{1,200})(?<!\\s)\\1(?![\\w*/])");

    static final Pattern KEYWORD =
        Pattern.compile(
            "(?<![\\w*/\\\\])([*_])((?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)"
                + "(?: NOT)?)\\1(?![\\w*/])");

    static final Pattern LINK =
        Pattern.compile(
            "(?<![\\w\\]!\\\\])(\\[)([^\\[\\]\\n]{1,200})]"
                + "\\((?:(?:https?://|/|\\.{1,2}/|#)[^\\s()]{0,500}|[\\w./-]{1,200}\\.mdx?)\\)");
  }

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar text : context.sepFile().texts()) {
      TextSignature marks = text.signature();
      boolean marked = marks.has('*') || marks.has('_') || marks.has(']');
      if (marked && MARKS.stream().anyMatch(text.value()::contains)) {
        check(context.source(), text, findings);
      }
    }
  }

  private static void check(SourceText source, YamlScalar text, Findings findings) {
    List<Span> markup = new ArrayList<>();
    Optional<Span> first = Optional.empty();
    for (Pattern pattern : List.of(Markup.BOLD, Markup.KEYWORD, Markup.LINK)) {
      Matcher matcher = pattern.matcher(text.value());
      int ticks = 0;
      int counted = 0;
      while (matcher.find()) {
        Span all = new Span(matcher.start(), matcher.end());
        ticks += ticks(text.value().substring(counted, all.start()));
        counted = all.start();
        if (ticks % 2 == 0 && ticks(matcher.group(2)) % 2 == 0) {
          markup.add(new Span(all.start(), matcher.start(2)));
          markup.add(new Span(matcher.end(2), all.end()));
          first = first.filter(span -> span.start() < all.start()).or(() -> Optional.of(all));
        }
      }
    }
    if (first.isPresent()) {
      findings
          .report(
              text,
              first.get(),
              "quote contains Markdown `"
                  + QuotedPart.shortened(first.get().slice(text.value()))
                  + "`")
          .fix(removal(source, text, markup));
    }
  }

  /** The number of back-ticks: after an odd number of them, text is code. */
  private static int ticks(String text) {
    return (int) text.chars().filter(c -> c == '`').count();
  }

  /** Empty if the place of any mark is not exact. */
  private static Optional<Fix> removal(SourceText source, YamlScalar text, List<Span> markup) {
    List<TextEdit> edits = new ArrayList<>();
    for (Span span : markup) {
      Span place = text.spanOf(span);
      if (!source.slice(place).equals(span.slice(text.value()))) {
        return Optional.empty();
      }
      edits.add(TextEdit.delete(place));
    }
    return Optional.of(new Fix("remove the Markdown", edits));
  }
}
