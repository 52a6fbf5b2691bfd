package io.github.seplint.sep;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proposes check ids for sentences, such as {@code sep-7001-server-reject-invalid-headers}: the
 * party or subject, the verb and its object. Ids are kebab-case and unique, and depend only on the
 * sentences and their order. For one thread.
 */
public final class CheckIdGenerator {
  private static final int MAX_LENGTH = 64;

  /** The words after the subject, unless more are necessary for a unique id. */
  private static final int USUAL_WORDS = 4;

  private static final int SUBJECT_WORDS = 3;

  private static final Pattern PARTY =
      Pattern.compile(
          "(?:authorization servers?|resource servers?|identity providers?|user agents?|clients?"
              + "|servers?|hosts?|receivers?|senders?|requestors?|responders?|intermediar(?:y|ies)"
              + "|prox(?:y|ies))$");

  /** The nouns that add nothing to the party before them. */
  private static final Pattern ACTOR =
      Pattern.compile("(?:^| )(?:implementations?|implement[eo]rs?|developers?)$");

  private static final Pattern CLAUSE_START = Pattern.compile(".*(?:[.,;:!?)]|\\s[—–])\\s", 32);

  private static final Pattern CLAUSE_END = Pattern.compile("[.,;!?](?=\\s|$)|\\s?[(—–].*", 32);

  /** The words after which a subject or an object is only qualified. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "that",
          "which",
          "who",
          "whose",
          "when",
          "if",
          "unless",
          "because",
          "so",
          "while",
          "where",
          "before",
          "after",
          "until",
          "during",
          "since",
          "whenever",
          "without",
          "rather",
          "as");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "to", "for", "with", "from", "by", "at", "into", "via", "within",
          "between", "under", "against", "upon", "through", "over", "per", "about");

  private static final Set<String> STOP_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "these",
          "those",
          "its",
          "their",
          "it",
          "they",
          "them",
          "such",
          "any",
          "all",
          "each",
          "every",
          "some",
          "other",
          "both",
          "either",
          "be",
          "been",
          "is",
          "are",
          "was",
          "were",
          "do",
          "does",
          "has",
          "have",
          "having",
          "and",
          "or",
          "also",
          "then",
          "only",
          "own",
          "following",
          "mcp",
          "one",
          "there",
          "e-g",
          "i-e",
          "not",
          "must",
          "should",
          "may",
          "shall",
          "always",
          "therefore",
          "however",
          "conforming",
          "itself",
          "more",
          "than");

  private static final Pattern CAMEL_CASE =
      Pattern.compile("(?<=[a-z0-9]{2})(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})");

  /** A lead-in ends in a plain word and a colon, unlike {@code resultType: "complete"}. */
  private static final Pattern LEAD_IN =
      Pattern.compile(".*?(?<![A-Za-z_])[a-z]+:\\s", Pattern.DOTALL);

  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

  /** A server error code, which a draft may renumber; see the rule check-id-error-code. */
  private static final Pattern SERVER_ERROR = Pattern.compile("\\b320\\d\\d\\b");

  private final String prefix;
  private final Set<String> taken;

  /**
   * Creates a generator.
   *
   * @param sep the number of the SEP
   * @param taken the check ids that are in use
   */
  public CheckIdGenerator(long sep, Collection<String> taken) {
    this.prefix = "sep-" + sep + "-";
    this.taken = new HashSet<>(taken);
  }

  /**
   * Proposes an id that is not in use and that was not proposed before.
   *
   * @param sentence without markup; for an item, its lead-in and the item
   */
  public String propose(String sentence) {
    Phrase phrase = Phrase.of(sentence);
    String id = prefix + "requirement";
    List<String> words = phrase.words();
    int least = phrase.subject().size() + 1;
    int usual = Math.min(phrase.subject().size() + USUAL_WORDS, words.size());
    while (usual > least && id(words, usual).length() > MAX_LENGTH) {
      usual--;
    }
    for (int count = Math.max(1, usual); count <= words.size(); count++) {
      if (count > usual && id(words, count).length() > MAX_LENGTH) {
        break;
      }
      id = id(words, count);
      if (taken.add(id)) {
        return id;
      }
    }
    String unique = id;
    for (int number = 2; !taken.add(unique); number++) {
      unique = id + "-" + number;
    }
    return unique;
  }

  private String id(List<String> words, int count) {
    return prefix + String.join("-", words.subList(0, count));
  }

  /**
   * The significant words of a sentence, in lower case.
   *
   * @param subject the party, or the last words of another subject; empty for a pronoun
   * @param predicate the negation, the verb and the words after it
   */
  private record Phrase(List<String> subject, List<String> predicate) {

    static Phrase of(String sentence) {
      Optional<NormativeKeyword> found =
          NormativeKeyword.in(sentence).stream()
              .filter(each -> each.level() != NormativeKeyword.Level.MAY)
              .findFirst();
      if (found.isEmpty()) {
        return new Phrase(List.of(), significant(sentence, Integer.MAX_VALUE));
      }
      NormativeKeyword keyword = found.get();
      List<String> predicate = new ArrayList<>();
      if (keyword.span().slice(sentence).endsWith("NOT")) {
        predicate.add("not");
      }
      predicate.addAll(predicate(sentence.substring(keyword.end())));
      return new Phrase(subject(sentence.substring(0, keyword.start())), predicate);
    }

    List<String> words() {
      return Stream.concat(subject.stream(), predicate.stream()).distinct().toList();
    }

    /** The verb, and what distinguishes the item of a list from the others. */
    private static List<String> predicate(String after) {
      Matcher leadIn = LEAD_IN.matcher(after);
      if (!leadIn.lookingAt()) {
        return significant(clause(after), 2);
      }
      List<String> words = significant(clause(leadIn.group()), 2);
      List<String> item = significant(after.substring(leadIn.end()), 2);
      return item.isEmpty()
          ? words
          : Stream.concat(words.stream().limit(1), item.stream()).toList();
    }

    private static String clause(String text) {
      return CLAUSE_END.split(text.strip(), 2)[0];
    }

    private static List<String> subject(String before) {
      String text = PARENTHESES.matcher(before).replaceAll("");
      List<String> last = significant(CLAUSE_START.matcher(text).replaceFirst(""), 1);
      // A clause that qualifies the subject may end in a comma, and a lead-in ends in a colon.
      boolean isCut = last.isEmpty() && text.stripTrailing().matches("(?s).*[,:]");
      List<String> words = isCut ? significant(text, 1) : last;
      String nouns = ACTOR.matcher(String.join(" ", words)).replaceFirst("");
      Matcher party = PARTY.matcher(nouns);
      if (!party.find()) {
        return nouns.isEmpty()
            ? List.of()
            : words.subList(Math.max(0, words.size() - SUBJECT_WORDS), words.size());
      }
      String singular = party.group().replaceFirst("ies$", "y").replaceFirst("s$", "");
      boolean several = PARTY.matcher(nouns.substring(0, party.start()).strip()).find();
      return several ? List.of() : List.of(singular.replace(' ', '-'));
    }

    /**
     * The significant words of a text.
     *
     * @param least the number of words after which a qualifier ends them; 1 for a subject, which a
     *     preposition ends too
     */
    private static List<String> significant(String text, int least) {
      List<String> words = new ArrayList<>();
      for (String written : text.strip().split("\\s+", -1)) {
        String word = word(written);
        boolean qualifies =
            QUALIFIERS.contains(word) || (word.endsWith("ing") && word.length() > 5);
        boolean ends = qualifies || (least == 1 && PREPOSITIONS.contains(word));
        if (ends && words.size() >= least) {
          break;
        }
        if (!word.isEmpty()
            && !STOP_WORDS.contains(word)
            && !PREPOSITIONS.contains(word)
            && !QUALIFIERS.contains(word)) {
          words.add(word);
        }
      }
      return words;
    }

    /** A word in kebab-case; empty if it has no letters or digits that an id may have. */
    private static String word(String written) {
      String plain = Normalizer.normalize(written, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
      // Of a name such as io.modelcontextprotocol/clientInfo, the end.
      String name =
          plain.replaceFirst("^[\"'`(]*[a-z]+(?:\\.[a-z]+)+/", "").replaceAll("['’]s?", "");
      String words = CAMEL_CASE.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
      return plain.contains("://")
          ? ""
          : SERVER_ERROR
              .matcher(words)
              .replaceAll("")
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-+|-+$", "");
    }
  }
}
