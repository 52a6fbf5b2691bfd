package io.github.seplint.spec.match;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of a sentence before or after a quote without which the quote is another requirement.
 * Explanations, connectives, purposes, reasons, references, examples and permissions are none.
 *
 * @param isCondition whether they restrict the quoted requirement; otherwise they are a further
 *     part of it
 */
public record LostClause(String text, boolean isCondition) {
  private static final Pattern CONDITION =
      starts(
          "if|when|whenever|unless|where|wherever|while|once|after|before|until|during|upon|on|in",
          "for|with|without|within|except|excluding|only|as (?:long|soon|far) as|provided|given",
          "assuming|under|between|among|at|from|by|to|otherwise|other than|depending|even if",
          "but (?:only|not|if|when)");

  private static final Pattern RESTRICTS =
      Pattern.compile("(?i)\\b(?:if|when|whenever|unless|only|except|excluding|whether|not)\\b");

  /** "Not Found" is a name, "if/then/else" is code, and "whether" names alternatives. */
  private static final Pattern RESTRICTS_ASIDE =
      Pattern.compile(
          "(?i)(?<![\\w/])(?:if|when|whenever|unless|only|except|excluding)(?![\\w/])"
              + "|^not\\s(?!(?-i:[A-Z]))|(?:,|but) not\\s");

  private static final Pattern CONNECTIVE =
      starts(
          "in (?:particular|addition|general|other words|short|summary|practice|fact|contrast)",
          "for (?:example|instance|clarity|convenience|simplicity|consistency|interoperability)",
          "for (?:security|privacy|performance|trust|safety|brevity|readability|robustness)",
          "for (?:(?:maximum |(?:backwards?|forwards?)[ -])?compatibility|efficiency|reference)",
          "for (?:\\S+ ){1,2}reasons?",
          "as (?:a result|a consequence|such)",
          "on the other hand|at the same time|that (?:is|said)|to be clear|to (?:this|that) end",
          "note that|by contrast|of course|more (?:specifically|generally|precisely)",
          "regardless of");

  private static final Pattern PURPOSE =
      starts(
          "(?:in order )?to (?:prevent|avoid|ensure|protect|mitigate|reduce|improve|minimi[sz]e)",
          "(?:in order )?to (?:maximi[sz]e|guard|facilitate|simplify|preserve|promote)",
          "so(?! long)|for the (?:purpose|sake) of");

  private static final Pattern REASON = starts("because|since|given that|due to|as");
  private static final Pattern MANNER = starts("as (?:long|soon|far|if|though)");
  private static final Pattern AS = starts("as (?:an?|the)");
  private static final Pattern ROLE = Pattern.compile("(?i)as (?:an?|the)(?: \\S+){1,2}");

  private static final Pattern REFERENCE =
      starts(
          "as (?:required|described|defined|specified|detailed|outlined|stated|documented|shown)",
          "as (?:noted|mentioned|explained|discussed|illustrated|indicated|listed|set out|per|in)",
          "as (?:recommended|mandated)|per|see|according to|in (?:accordance|line) with",
          "(?:described|defined|specified|outlined|documented) in");

  private static final Pattern EXPLANATION =
      starts(
          "which|such as|for example|for instance|e\\.g|i\\.e|that is|namely|thereby|thus|hence",
          "(?:ensuring|preventing|avoiding|allowing|enabling)|in order to|though|although");

  private static final Pattern PERMISSION =
      Pattern.compile("(?i)(?:but|and|or)\\b.*\\b(?:may|need not|not required|optional)\\b.*");

  /** As in "While this specification does not mandate algorithms, servers MUST ...". */
  private static final Pattern CONCESSION =
      Pattern.compile(
          "(?i)(?:while (?:this specification|both|.* (?:not|may|can|might|technically) |.*"
              + " optional)|although|though).*");

  private static final Pattern APPOSITION = starts("the|an?");

  private static Pattern starts(String... alternatives) {
    return Pattern.compile("(?i)(?:" + String.join("|", alternatives) + ")\\b");
  }

  /**
   * The condition without the requirements after it, as in "If a request fails, clients MUST wait,
   * and"; empty if it is none.
   */
  public Optional<LostClause> condition() {
    int requirement =
        NormativeKeyword.in(text).stream()
            .filter(each -> each.level() != NormativeKeyword.Level.MAY)
            .mapToInt(each -> each.span().start())
            .findFirst()
            .orElse(text.length());
    int comma = text.lastIndexOf(", ", requirement);
    String only = requirement < text.length() && comma > 0 ? text.substring(0, comma) : text;
    return isCondition ? Optional.of(new LostClause(only, true)) : Optional.empty();
  }

  /**
   * Judges the words of a sentence before a quote.
   *
   * @param separator the text between them and the quote
   */
  static Optional<LostClause> before(String text, String separator) {
    int label = text.indexOf(": ");
    if (label >= 0) {
      return before(text.substring(label + 2).strip(), separator);
    }
    if (starts(text, CONNECTIVE) || starts(text, PURPOSE) || CONCESSION.matcher(text).matches()) {
      return Optional.empty();
    }
    if (starts(text, REASON) && !starts(text, MANNER) && !ROLE.matcher(text).matches()) {
      return Optional.empty();
    }
    if (starts(text, CONDITION)) {
      boolean clause = isClause(text) || text.toLowerCase(Locale.ROOT).equals("otherwise");
      return clause ? Optional.of(new LostClause(text, true)) : Optional.empty();
    }
    boolean apposition = separator.indexOf(',') >= 0 && starts(text, APPOSITION);
    boolean part = isClause(text) && !isSetOff(separator) && (!apposition || isBinding(text));
    return part ? Optional.of(new LostClause(text, false)) : Optional.empty();
  }

  /** Judges the words of a sentence between two parts of a quote: a permission is not lost. */
  static Optional<LostClause> within(String text) {
    return isBinding(text) ? Optional.of(new LostClause(text, false)) : Optional.empty();
  }

  /**
   * Judges the words of a sentence after a quote.
   *
   * @param tail with the punctuation around them
   */
  static Optional<LostClause> after(String tail) {
    String rest = withoutStart(tail, ")]\"'\u201d\u2019 ");
    while (rest.startsWith("(")) {
      Span aside = EditorialMarks.parentheses(rest).stream().findFirst().orElse(Span.at(0));
      String inside = rest.substring(1, Math.max(1, aside.end() - 1));
      if (aside.length() == 0 || isRestriction(inside)) {
        return Optional.of(inside).filter(LostClause::isRestriction).map(LostClause::condition);
      }
      rest = rest.substring(aside.end()).strip();
    }
    String text = withoutStart(rest, " ,;:.?!\u2014\u2013-");
    String separator = rest.substring(0, rest.length() - text.length());
    return separator.indexOf('.') >= 0 ? Optional.empty() : after(text, separator);
  }

  private static Optional<LostClause> after(String tail, String separator) {
    String text = withoutEnd(tail, " ,;:.?!");
    boolean condition = starts(text, CONDITION) && !starts(text, CONNECTIVE);
    boolean explained = isSetOff(separator) && !(condition && starts(text, RESTRICTS));
    if (!isClause(text) || explained) {
      return Optional.empty();
    }
    if (isBinding(text)) {
      return Optional.of(new LostClause(text, false));
    }
    if (starts(text, REFERENCE)) {
      return RESTRICTS.matcher(text).find() ? Optional.of(condition(text)) : Optional.empty();
    }
    boolean reason =
        starts(text, REASON)
            && !starts(text, MANNER)
            && (separator.indexOf(',') >= 0 || !starts(text, starts("as")));
    boolean dispensable =
        reason
            || starts(text, PURPOSE)
            || starts(text, CONNECTIVE)
            || starts(text, EXPLANATION)
            || PERMISSION.matcher(text).matches();
    return dispensable ? Optional.empty() : Optional.of(new LostClause(text, condition));
  }

  /**
   * Returns whether words may be left out of a quote: an explanation, a reason, a reference or a
   * permission.
   */
  public static boolean isDispensable(String text) {
    boolean permits =
        NormativeKeyword.in(text).stream()
            .anyMatch(each -> each.level() == NormativeKeyword.Level.MAY);
    boolean explains = starts(text, EXPLANATION) || starts(text, CONNECTIVE);
    boolean manner = starts(text, MANNER) || starts(text, AS);
    boolean reason = starts(text, REASON) && !manner && isClause(text);
    return !isBinding(text)
        && (permits
            || explains
            || reason
            || starts(text, PURPOSE)
            || (starts(text, REFERENCE) && !RESTRICTS.matcher(text).find()));
  }

  /** Returns whether a parenthesis restricts a requirement rather than explaining a word of it. */
  public static boolean isRestriction(String aside) {
    boolean explains = starts(aside, EXPLANATION) || starts(aside, REFERENCE);
    return isBinding(aside) || (!explains && RESTRICTS_ASIDE.matcher(aside).find());
  }

  private static LostClause condition(String text) {
    return new LostClause(text, true);
  }

  private static boolean isSetOff(String separator) {
    return separator.contains(" -")
        || separator.chars().anyMatch(c -> ":;\u2014\u2013".indexOf(c) >= 0);
  }

  private static String withoutStart(String text, String characters) {
    int start = 0;
    while (start < text.length() && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }

  private static String withoutEnd(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isBinding(String text) {
    return NormativeKeyword.in(text).stream()
        .anyMatch(each -> each.level() != NormativeKeyword.Level.MAY);
  }

  private static boolean isClause(String text) {
    return text.indexOf(' ') > 0;
  }

  private static boolean starts(String text, Pattern start) {
    return start.matcher(text).lookingAt();
  }
}
