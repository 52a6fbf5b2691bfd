package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The issue that tracks a gap stands under its own key, where tools read it. */
final class IssueUrlInReason implements FileRule {
  /** Words that lead to the link and go with it. */
  private static final List<String> LEADING =
      List.of("see", "tracked in", "tracked by", "tracked at", "tracking", "issue", "cf.");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .ifPresent(
              reason ->
                  IssueUrl.atEnd(reason.value())
                      .ifPresent(
                          url ->
                              findings.accept(finding(subject.file().source(), row, reason, url))));
    }
  }

  private static Finding finding(
      SourceText source, Requirement.Excluded row, YamlScalar reason, Span url) {
    Finding finding =
        Finding.at(
            reason.spanOf(url.start(), url.end()),
            "the reason ends in the link of an issue, which belongs under `issue`");
    return fix(source, row, reason, url).map(finding::fix).orElse(finding);
  }

  private static Optional<Fix> fix(
      SourceText source, Requirement.Excluded row, YamlScalar reason, Span url) {
    String value = reason.value();
    int cut = behindSense(value.substring(0, url.start()));
    Span tail = reason.spanOf(cut, value.length());
    boolean exact = cut > 0 && !tail.equals(reason.span());
    if (!exact || row.row().mapping().flow() || row.row().mapping().entry("issue").isPresent()) {
      return Optional.empty();
    }
    String link = value.substring(url.start(), url.end());
    YamlEntry entry = row.row().mapping().entry("excluded").orElseThrow();
    Span line = source.lineSpan(source.lineIndex(reason.span().start()));
    String key = source.lineSeparator() + indent(source, entry) + "issue: " + link;
    return Optional.of(
        new Fix("move it to `issue`", TextEdit.delete(tail), TextEdit.insert(line.end(), key)));
  }

  private static String indent(SourceText source, YamlEntry entry) {
    int start = entry.key().span().start();
    return " ".repeat(start - source.lineSpan(source.lineIndex(start)).start());
  }

  /** Where the reason ends without the words and the punctuation that lead to the link. */
  private static int behindSense(String text) {
    String rest = text;
    String before;
    do {
      before = rest;
      rest = withoutPunctuation(rest);
      for (String words : LEADING) {
        if (endsInWords(rest, words)) {
          rest = rest.substring(0, rest.length() - words.length());
        }
      }
    } while (!rest.equals(before));
    return rest.length();
  }

  private static boolean endsInWords(String text, String words) {
    int at = text.length() - words.length();
    return at >= 0
        && text.toLowerCase(Locale.ROOT).startsWith(words, at)
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static String withoutPunctuation(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || "—–-,;:([<".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }
}
