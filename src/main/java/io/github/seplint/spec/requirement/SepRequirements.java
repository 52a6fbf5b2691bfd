package io.github.seplint.spec.requirement;

import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.token.TermVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The requirements that a SEP added: its normative sentences, each once, with the rows that cover
 * them. Sentences that nobody would write a row for are left out unless one quotes them.
 */
public final class SepRequirements {
  /** The share of the shorter of two sentences that makes them one requirement. */
  private static final double SAME = 0.8;

  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)(for example|for instance|in this example|e\\.g\\.)\\b.*");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}[.)]\\s+");

  private SepRequirements() {}

  /** The requirements among the sentences that a SEP added, in order. */
  public static List<ClaimedSentence> of(
      long sep, List<NormativeSentence> added, ClaimIndex claims) {
    List<ClaimedSentence> requirements = new ArrayList<>();
    for (ClaimedSentence each : withRepetitions(sep, added, claims)) {
      if (each.isClaimed() || !isRepeated(each.sentence(), requirements)) {
        requirements.add(each);
      }
    }
    return List.copyOf(requirements);
  }

  /** The same with the sentences that another page has in almost the same words. */
  public static List<ClaimedSentence> withRepetitions(
      long sep, List<NormativeSentence> added, ClaimIndex claims) {
    List<ClaimedSentence> sentences = distinct(added, claims);
    Optional<Restatements> restatements =
        sentences.stream().allMatch(ClaimedSentence::isClaimed)
            ? Optional.empty()
            : Optional.of(restatements(sep, sentences, claims));
    return sentences.stream()
        .map(
            each ->
                each.isClaimed()
                    ? each
                    : new ClaimedSentence(
                        each.sentence(),
                        restatements.flatMap(all -> all.of(each.sentence())).stream().toList()))
        .toList();
  }

  private static Restatements restatements(
      long sep, List<ClaimedSentence> sentences, ClaimIndex claims) {
    return new Restatements(
        claims.texts(sep), sentences.stream().map(each -> each.sentence().text()).toList());
  }

  /** Sentences with the same text are one, with the claims of all; those need a row or have one. */
  private static List<ClaimedSentence> distinct(List<NormativeSentence> added, ClaimIndex claims) {
    Map<String, ClaimedSentence> byText = new LinkedHashMap<>();
    for (NormativeSentence sentence : added) {
      List<Claim> found = claims.on(sentence);
      if (!found.isEmpty() || needsRow(sentence)) {
        byText.merge(
            sentence.text(),
            new ClaimedSentence(sentence, found),
            (first, second) -> first.isClaimed() ? first : second.isClaimed() ? second : first);
      }
    }
    return List.copyOf(byText.values());
  }

  /**
   * Returns whether a sentence needs a row: the changelog, examples and the steps of a procedure do
   * not, as they repeat other sentences.
   */
  private static boolean needsRow(NormativeSentence sentence) {
    return !sentence.path().endsWith("/changelog.mdx")
        && !EXAMPLE.matcher(sentence.range().text()).matches()
        && !isStep(sentence);
  }

  /** Returns whether a sentence is an item of a numbered list, with the keyword of its lead-in. */
  private static boolean isStep(NormativeSentence sentence) {
    return sentence.leadInRange().isPresent() && NUMBER.matcher(sentence.marker()).matches();
  }

  /** Returns whether another page has almost the same sentence, which has no row either. */
  private static boolean isRepeated(NormativeSentence sentence, List<ClaimedSentence> earlier) {
    TermVector terms = sentence.terms();
    return earlier.stream()
        .filter(each -> !each.isClaimed() && !each.sentence().path().equals(sentence.path()))
        .map(each -> each.sentence().terms())
        .anyMatch(each -> terms.common(each) >= SAME * Math.min(terms.count(), each.count()));
  }
}
