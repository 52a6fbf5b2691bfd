package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.HarnessGapPhrases;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Flags issue links in reasons. */
final class ReasonIssueUrl implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    SourceText source = subject.file().source();
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason().ifPresent(reason -> check(source, row.row().mapping(), reason, findings));
    }
  }

  private static void check(
      SourceText source, YamlMapping row, YamlScalar reason, Consumer<Finding> findings) {
    Optional<Span> last = IssueUrl.atEnd(reason.value());
    if (last.isPresent()) {
      Finding finding = finding(reason, last.get(), "ends with");
      findings.accept(fix(source, row, reason, last.get()).map(finding::fix).orElse(finding));
    } else if (row.entry("issue").isEmpty() && HarnessGapPhrases.in(reason.value()).isPresent()) {
      IssueUrl.in(reason.value()).stream()
          .findFirst()
          .ifPresent(url -> findings.accept(finding(reason, url, "contains")));
    }
  }

  private static Finding finding(YamlScalar reason, Span url, String how) {
    return Finding.at(
        reason.spanOf(url.start(), url.end()),
        "reason " + how + " an issue link; move it to `issue`");
  }

  private static Optional<Fix> fix(
      SourceText source, YamlMapping row, YamlScalar reason, Span url) {
    boolean clear =
        !row.flow() && row.entry("issue").isEmpty() && IssueUrl.in(reason.value()).size() == 1;
    return clear
        ? TrailingLink.of(reason.value(), url).flatMap(tail -> move(source, row, reason, tail, url))
        : Optional.empty();
  }

  private static Optional<Fix> move(
      SourceText source, YamlMapping row, YamlScalar reason, Span tail, Span url) {
    Span cut = reason.spanOf(tail.start(), tail.end());
    // A plain scalar of one word might become a number or a boolean.
    boolean staysString =
        reason.style() != YamlScalar.Style.PLAIN
            || reason.value().substring(0, tail.start()).indexOf(' ') > 0;
    boolean exact =
        source.slice(cut).equals(reason.value().substring(tail.start(), tail.end())) && staysString;
    int start = row.entry("excluded").orElseThrow().key().span().start();
    int line = source.lineIndex(reason.span().start());
    boolean oneLine =
        source.lineIndex(start) == line && source.lineIndex(reason.span().end()) == line;
    if (!exact || !oneLine) {
      return Optional.empty();
    }
    String indent = " ".repeat(start - source.lineSpan(line).start());
    String link = reason.value().substring(url.start(), url.end());
    String issue = source.lineSeparator() + indent + "issue: " + link;
    int end = source.lineSpan(line).end();
    return Optional.of(
        new Fix("move the link to `issue`", TextEdit.delete(cut), TextEdit.insert(end, issue)));
  }

  /**
   * The end of a reason that only leads to a link: {@code " — see https://..."}. Where it is not
   * certain that what stays is a whole sentence, there is none.
   */
  static final class TrailingLink {
    /** Words that say nothing but that a link follows. */
    private static final Set<String> LEADING =
        Set.of(
            "see",
            "also",
            "tracked",
            "tracking",
            "tracker",
            "issue",
            "issues",
            "cf",
            "cf.",
            "ref",
            "ref.",
            "refs",
            "refs.",
            "refer",
            "reference",
            "details",
            "more",
            "github",
            "upstream",
            "follow-up",
            "in",
            "by",
            "at",
            "on",
            "under",
            "via",
            "per",
            "to",
            "for",
            "of",
            "as",
            "is",
            "being",
            "the",
            "this");

    private static final String SEPARATORS = "—–;,";
    private static final String SENTENCE_ENDS = ".!?";

    private TrailingLink() {}

    /**
     * What goes with the link, the link included.
     *
     * @param link a link at the end of the reason; only closing punctuation follows it
     */
    static Optional<Span> of(String reason, Span link) {
      int words = withoutLeadingWords(reason, link.start());
      int mark = skipBlanks(reason, words);
      if (mark == 0 || !mayStay(reason.substring(link.end()))) {
        return Optional.empty();
      }
      char before = reason.charAt(mark - 1);
      if (before == '(') {
        return inParentheses(reason, mark - 1, link.end());
      }
      if (SENTENCE_ENDS.indexOf(before) >= 0) {
        return tail(reason, mark, withoutStop(reason, link.end()));
      }
      boolean dash = before == '-' && mark > 1 && Character.isWhitespace(reason.charAt(mark - 2));
      boolean colon = before == ':' && skipBlanks(reason, link.start()) == mark;
      return dash || colon || SEPARATORS.indexOf(before) >= 0
          ? tail(reason, skipBlanks(reason, mark - 1), link.end())
          : Optional.empty();
    }

    /** What follows the link closes a sentence or a parenthesis that begins before it. */
    private static boolean mayStay(String rest) {
      return rest.isBlank() || rest.stripTrailing().chars().allMatch(c -> c == ')' || c == '.');
    }

    private static Optional<Span> inParentheses(String reason, int open, int linkEnd) {
      boolean closed = reason.startsWith(")", linkEnd);
      return closed ? tail(reason, skipBlanks(reason, open), linkEnd + 1) : Optional.empty();
    }

    private static Optional<Span> tail(String reason, int start, int end) {
      int last = reason.substring(end).isBlank() ? reason.length() : end;
      return start == 0 ? Optional.empty() : Optional.of(new Span(start, last));
    }

    /** The sentence that stays has a stop of its own. */
    private static int withoutStop(String reason, int end) {
      return reason.startsWith(".", end) ? end + 1 : end;
    }

    /** Back over "see", "see:", "tracked in the issue". */
    private static int withoutLeadingWords(String text, int offset) {
      int at = skipBlanks(text, offset);
      int colon = at > 0 && text.charAt(at - 1) == ':' ? at - 1 : at;
      int start = wordStart(text, colon);
      int behindWords = offset;
      while (LEADING.contains(text.substring(start, colon).toLowerCase(Locale.ROOT))) {
        behindWords = start;
        colon = skipBlanks(text, start);
        start = wordStart(text, colon);
      }
      return behindWords;
    }

    /** A word may hold hyphens, and end in the stop of an abbreviation. */
    private static int wordStart(String text, int end) {
      int start = end > 0 && text.charAt(end - 1) == '.' ? end - 1 : end;
      while (start > 0 && isWordCharacter(text, start - 1)) {
        start--;
      }
      return start;
    }

    private static boolean isWordCharacter(String text, int at) {
      boolean hyphen = text.charAt(at) == '-' && at > 0 && Character.isLetter(text.charAt(at - 1));
      return hyphen || Character.isLetterOrDigit(text.charAt(at));
    }

    private static int skipBlanks(String text, int offset) {
      int at = offset;
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }
  }
}
