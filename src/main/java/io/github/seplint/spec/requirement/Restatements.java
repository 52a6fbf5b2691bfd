package io.github.seplint.spec.requirement;

import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the row that states the requirement of a sentence in other words. A specification repeats
 * its requirements, and a row that quotes one of the places covers the others. Compared are the
 * words of the main clauses, and a word counts the more, the fewer of the sentences and rows have
 * it: two requirements of one SEP share most of the common words.
 */
final class Restatements {
  /** The share of the sentence's words that the row must have. */
  private static final double OF_SENTENCE = 0.4;

  /** The share of the words of a list item, without its lead-in, that the row must have. */
  private static final double OF_ITEM = 0.2;

  /** The share of the row's words that the sentence must have. */
  private static final double OF_ROW = 0.5;

  /** The number of words of one sentence only that a row must share if it is the shorter one. */
  private static final double LEAST_SHARED = 2.5;

  /** The endings of {@code validates}, {@code validated} and {@code validating}. */
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{javaLetter}{3})(e?s|ed|ing|e)$");

  private static final Pattern PARTS = Pattern.compile(" / |(?<=[.:;]) ");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the of to in on for by with and or if is are be been as at it its this that these"
                  + " those any all from not no than then so such via per when where which who what"
                  + " into before after")
              .split(" "));

  private static final Set<String> PARTIES = Set.of("client", "server");

  private final List<QuotedClause> clauses = new ArrayList<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int texts;

  /** The terms of the main clause of a part of a row. */
  private record QuotedClause(Claim claim, Set<String> terms) {}

  /**
   * Indexes the rows of a SEP.
   *
   * @param rows their texts
   * @param sentences the sentences that are compared with them
   */
  Restatements(Map<Claim, String> rows, List<String> sentences) {
    texts = rows.size() + sentences.size();
    Stream.concat(rows.values().stream(), sentences.stream())
        .flatMap(text -> terms(TokenizedText.of(text)).stream())
        .forEach(term -> frequencies.merge(term, 1, Integer::sum));
    rows.forEach(
        (claim, text) ->
            PARTS
                .splitAsStream(text)
                .map(part -> terms(mainClause(part)))
                .filter(terms -> !terms.isEmpty())
                .forEach(terms -> clauses.add(new QuotedClause(claim, terms))));
  }

  /** The first row that restates a sentence; of an item, its lead-in is not enough. */
  Optional<Claim> of(NormativeSentence sentence) {
    Set<String> own = terms(TokenizedText.of(sentence.range().text()));
    Set<String> main = terms(mainClause(sentence.text()));
    Set<String> all = terms(TokenizedText.of(sentence.text()));
    return clauses.stream()
        .filter(row -> isRestated(main, all, row.terms()))
        .filter(row -> sentence.leadInRange().isEmpty() || hasShare(OF_ITEM, own, row.terms()))
        .map(QuotedClause::claim)
        .findFirst();
  }

  private boolean isRestated(Set<String> main, Set<String> all, Set<String> row) {
    double shared = weight(common(all, row));
    return !isOfOtherParty(main, row)
        && (hasShare(OF_SENTENCE, main, row)
            || (shared >= LEAST_SHARED * Math.log(1 + texts) && shared >= OF_ROW * weight(row)));
  }

  private boolean hasShare(double least, Set<String> sentence, Set<String> row) {
    return weight(common(sentence, row)) >= least * weight(sentence);
  }

  private static boolean isOfOtherParty(Set<String> sentence, Set<String> row) {
    Set<String> party = common(sentence, PARTIES);
    Set<String> other = common(row, PARTIES);
    return !party.isEmpty() && !other.isEmpty() && common(party, other).isEmpty();
  }

  private static Set<String> common(Set<String> terms, Set<String> others) {
    Set<String> common = new HashSet<>(terms);
    common.retainAll(others);
    return common;
  }

  private double weight(Collection<String> terms) {
    return terms.stream()
        .mapToDouble(term -> Math.log(1 + (double) texts / frequencies.getOrDefault(term, 1)))
        .sum();
  }

  /** The words after the condition or purpose before the subject, without glosses in brackets. */
  private static TokenizedText mainClause(String text) {
    TokenizedText words = TokenizedText.of(text);
    int keyword = 0;
    while (keyword < words.count() && !words.isKeyword(keyword)) {
      keyword++;
    }
    int comma = keyword == words.count() ? -1 : text.lastIndexOf(", ", words.start(keyword));
    return words.filter(
        word -> words.start(word) > comma && !words.isIn(word, EditorialMarks.brackets(text)));
  }

  /** The stems of the words, without keywords and function words. */
  private static Set<String> terms(TokenizedText words) {
    Set<String> terms = new HashSet<>();
    for (int i = 0; i < words.count(); i++) {
      String word = words.key(i).toLowerCase(Locale.ROOT);
      if (!words.isModal(i) && !FUNCTION_WORDS.contains(word)) {
        terms.add(word.length() < 4 ? word : ENDING.matcher(word).replaceFirst(""));
      }
    }
    return terms;
  }
}
