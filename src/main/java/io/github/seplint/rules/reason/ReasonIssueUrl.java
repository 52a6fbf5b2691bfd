package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.ReasonPhrases;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Flags issue links in reasons. */
final class ReasonIssueUrl implements FileRule {
  private static final String PATH = "/issues/";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().excluded()) {
      if (row.reason().isPresent()) {
        check(context.source(), row.mapping(), row.reason().get(), findings);
      }
    }
  }

  private static void check(
      SourceText source, YamlMapping row, YamlScalar reason, Findings findings) {
    List<Span> links = links(reason);
    if (links.isEmpty()) {
      return;
    }
    Span last = links.get(links.size() - 1);
    if (isAtEnd(reason.value(), last)) {
      boolean movable = !row.flow() && !row.has("issue") && links.size() == 1;
      Optional<Span> tail = movable ? TrailingLink.of(reason.value(), last) : Optional.empty();
      findings
          .report(reason, last, "reason ends with an issue link; move it to `issue`")
          .fix(tail.flatMap(cut -> move(source, row, reason, cut, last)));
    } else if (!row.has("issue") && ReasonPhrases.harnessGap(reason).isPresent()) {
      findings.report(reason, links.get(0), "reason contains an issue link; move it to `issue`");
    }
  }

  private static Optional<Fix> move(
      SourceText source, YamlMapping row, YamlScalar reason, Span tail, Span url) {
    Span cut = reason.spanOf(tail);
    // A plain scalar of one word might become a number or a boolean.
    boolean staysString =
        reason.style() != YamlScalar.Style.PLAIN
            || reason.value().substring(0, tail.start()).indexOf(' ') > 0;
    boolean exact = source.slice(cut).equals(tail.slice(reason.value())) && staysString;
    int start = row.entry("excluded").orElseThrow().key().span().start();
    int line = source.lineIndex(reason.span().start());
    boolean oneLine =
        source.lineIndex(start) == line && source.lineIndex(reason.span().end()) == line;
    if (!exact || !oneLine) {
      return Optional.empty();
    }
    String indent = " ".repeat(start - source.lineSpan(line).start());
    String link = url.slice(reason.value());
    String issue = source.lineSeparator() + indent + "issue: " + link;
    int end = source.lineSpan(line).end();
    return Optional.of(
        new Fix("move the link to `issue`", TextEdit.delete(cut), TextEdit.insert(end, issue)));
  }

  /** Returns the links to issues in prose, as {@code https://host/owner/project/issues/12}. */
  static List<Span> links(YamlScalar reason) {
    if (!reason.signature().has('/')) {
      return List.of();
    }
    String text = reason.value();
    List<Span> found = new ArrayList<>();
    int at = text.indexOf("http");
    while (at >= 0) {
      int end = urlEnd(text, at);
      if (isIssue(text.substring(at, end))) {
        found.add(new Span(at, end));
      }
      at = text.indexOf("http", Math.max(end, at + 1));
    }
    return found;
  }

  /** Returns whether only closing punctuation follows a link. */
  private static boolean isAtEnd(String text, Span link) {
    return text.chars()
        .skip(link.end())
        .allMatch(c -> Character.isWhitespace(c) || ".)];!".indexOf(c) >= 0);
  }

  private static boolean isIssue(String url) {
    int path = url.indexOf(PATH);
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web && path >= 0 && isDigit(url, path + PATH.length());
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Excludes punctuation that ends a sentence. */
  private static int urlEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!)]>'\"—–".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /**
   * The end of a reason that only introduces a link: {@code " — see https://..."}. Empty if the
   * remaining text may not be a complete sentence.
   */
  static final class TrailingLink {
    private static final Set<String> LEADING =
        Set.of(
            """
            see also tracked tracking tracker issue issues cf cf. ref ref. refs refs. refer
            reference details more github upstream follow-up in by at on under via per to for of
            as is being the this\
            """
                .split("\\s+"));

    private TrailingLink() {}

    /**
     * Returns the link with the text that introduces it.
     *
     * @param link a link at the end of the reason; only closing punctuation follows it
     */
    static Optional<Span> of(String reason, Span link) {
      int mark = skipBlanks(reason, withoutLeadingWords(reason, link.start()));
      // What follows the link only closes a sentence or a parenthesis.
      String rest = reason.substring(link.end()).stripTrailing();
      if (mark == 0 || !rest.chars().allMatch(c -> c == ')' || c == '.')) {
        return Optional.empty();
      }
      char before = reason.charAt(mark - 1);
      if (".!?".indexOf(before) >= 0) {
        // The remaining sentence has its own full stop.
        return tail(reason, mark, link.end() + (rest.startsWith(".") ? 1 : 0));
      }
      int start = skipBlanks(reason, mark - 1);
      if (before == '(') {
        return rest.startsWith(")") ? tail(reason, start, link.end() + 1) : Optional.empty();
      }
      boolean dash = before == '-' && mark > 1 && Character.isWhitespace(reason.charAt(mark - 2));
      boolean colon = before == ':' && skipBlanks(reason, link.start()) == mark;
      return dash || colon || "—–;,".indexOf(before) >= 0
          ? tail(reason, start, link.end())
          : Optional.empty();
    }

    private static Optional<Span> tail(String reason, int start, int end) {
      int last = reason.substring(end).isBlank() ? reason.length() : end;
      return start == 0 ? Optional.empty() : Optional.of(new Span(start, last));
    }

    /** Goes back over "see", "see:", "tracked in the issue". */
    private static int withoutLeadingWords(String text, int offset) {
      int at = skipBlanks(text, offset);
      int colon = at > 0 && text.charAt(at - 1) == ':' ? at - 1 : at;
      int start = wordStart(text, colon);
      int afterWords = offset;
      while (LEADING.contains(text.substring(start, colon).toLowerCase(Locale.ROOT))) {
        afterWords = start;
        colon = skipBlanks(text, start);
        start = wordStart(text, colon);
      }
      return afterWords;
    }

    /** A word may contain hyphens, and end with the full stop of an abbreviation. */
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
