package io.github.seplint.rules.text;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A clause of a text that has a keyword, MAY excluded.
 *
 * @param keyword the keyword
 * @param before the text of the clause before the keyword
 * @param subject the parties that it binds; empty if they are not clear
 * @param sentence which sentence it belongs to, counted from 0
 * @param part which of the quotes that the text joins, counted from 0
 */
record KeywordClause(
    NormativeKeyword keyword, Span before, Optional<Subject> subject, int sentence, int part) {

  /** A side that a conformance test can test. */
  enum Party {
    CLIENT,
    SERVER,
    AUTHORIZATION_SERVER
  }

  /** The subject of a clause, such as {@code clients and servers}. */
  record Subject(Set<Party> parties, Span span) {
    Subject {
      parties = EnumSet.copyOf(parties);
    }
  }

  private static final String JOIN = " / ";

  /** Returns the clauses of a text, in order. What is in parentheses explains, and is no clause. */
  static List<KeywordClause> in(String text, List<NormativeKeyword> keywords) {
    List<KeywordClause> clauses = new ArrayList<>();
    int at = 0;
    int start = 0;
    int sentence = 0;
    int part = 0;
    int depth = 0;
    int lastEnd = -1;
    for (NormativeKeyword keyword : keywords) {
      for (; at < keyword.start(); at++) {
        char c = text.charAt(at);
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        boolean join = c == ' ' && text.startsWith(JOIN, at);
        if (join || endsSentence(text, at)) {
          sentence++;
          part += join ? 1 : 0;
          depth = 0;
          start = at + (join ? JOIN.length() : 1);
        } else if ((c == ';' || c == ':') && text.startsWith(" ", at + 1)) {
          start = at + 1;
        }
      }
      if (depth == 0 && keyword.level() != NormativeKeyword.Level.MAY) {
        Span before = new Span(Math.min(start, keyword.start()), keyword.start());
        Optional<Subject> subject = SubjectReader.of(text, before, start == lastEnd);
        clauses.add(new KeywordClause(keyword, before, subject, sentence, part));
      }
      start = keyword.end();
      lastEnd = start;
    }
    return clauses;
  }

  /** "e.g. the tool" and "v1.0" end no sentence. */
  private static boolean endsSentence(String text, int at) {
    char mark = text.charAt(at);
    if (mark != '.' && mark != '!' && mark != '?') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next > at + 1 && next < text.length() && !Character.isLowerCase(text.charAt(next));
  }

  /** Reads the subject at the end of a clause, after conditions. */
  private static final class SubjectReader {
    private static final Set<String> MODIFIERS =
        Set.of(
            "the",
            "a",
            "an",
            "any",
            "all",
            "each",
            "every",
            "both",
            "such",
            "these",
            "those",
            "and",
            "or",
            "mcp",
            "oauth",
            "http",
            "stdio",
            "conforming",
            "conformant",
            "compliant",
            "supporting",
            "resource",
            "protected",
            "remote",
            "local",
            "new",
            "modern",
            "legacy",
            "receiving",
            "sending",
            "requesting",
            "authorization");

    /** Words after a subject; in "the client request", the client is none. */
    private static final Set<String> FOLLOWING =
        Set.of(
            "that",
            "which",
            "who",
            "whose",
            "with",
            "without",
            "for",
            "in",
            "on",
            "using",
            "receiving",
            "sending",
            "supporting",
            "implementing",
            "implementations",
            "requiring");

    private final String text;
    private final Span clause;

    private SubjectReader(String text, Span clause) {
      this.text = text;
      this.clause = clause;
    }

    /**
     * Reads the subject of a clause. "If a tool fails, the client": it follows the last comma, or
     * the last "and" of a clause that continues a sentence after another keyword.
     */
    static Optional<Subject> of(String text, Span clause, boolean continued) {
      String words = clause.slice(text);
      int comma = words.stripTrailing().lastIndexOf(", ");
      int and = continued ? words.lastIndexOf(" and ") : -1;
      int after = Math.max(comma, and);
      Optional<Subject> found =
          after < 0
              ? Optional.empty()
              : new SubjectReader(text, new Span(clause.start() + after + 1, clause.end())).read();
      return found.isPresent() || continued ? found : new SubjectReader(text, clause).read();
    }

    /** Reads "the client" or "clients and servers" at the beginning. */
    private Optional<Subject> read() {
      Set<Party> parties = EnumSet.noneOf(Party.class);
      int start = -1;
      int end = -1;
      String last = "";
      for (int at = next(clause.start()); at < clause.end(); at = next(wordEnd(at))) {
        String word = text.substring(at, wordEnd(at)).toLowerCase(Locale.ROOT);
        Set<Party> named = parties(word, last);
        if (named.isEmpty() && !MODIFIERS.contains(word)) {
          boolean subject = end >= 0 && FOLLOWING.contains(word);
          return subject ? subject(parties, start, end) : Optional.empty();
        }
        start = start < 0 && !word.equals("and") && !word.equals("or") ? at : start;
        end = named.isEmpty() ? end : wordEnd(at);
        parties.addAll(named);
        last = word;
      }
      return subject(parties, start, end);
    }

    private static Optional<Subject> subject(Set<Party> parties, int start, int end) {
      return parties.isEmpty()
          ? Optional.empty()
          : Optional.of(new Subject(parties, new Span(start, end)));
    }

    private static Set<Party> parties(String word, String before) {
      return switch (word) {
        case "client", "clients", "host", "hosts" -> EnumSet.of(Party.CLIENT);
        case "server", "servers" ->
            EnumSet.of(before.equals("authorization") ? Party.AUTHORIZATION_SERVER : Party.SERVER);
        case "parties", "sides" ->
            before.equals("both")
                ? EnumSet.of(Party.CLIENT, Party.SERVER)
                : EnumSet.noneOf(Party.class);
        default -> EnumSet.noneOf(Party.class);
      };
    }

    private int next(int from) {
      int at = from;
      while (at < clause.end() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private int wordEnd(int from) {
      int at = from;
      while (at < clause.end()
          && (Character.isLetterOrDigit(text.charAt(at)) || "-'".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      return at;
    }
  }
}
