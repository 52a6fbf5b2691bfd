package io.github.seplint.rules.support;

import io.github.seplint.text.Span;
import io.github.seplint.text.TextSignature;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phrases that are searched for together, at word boundaries and ignoring case. */
public final class Phrases {
  private final String[] phrases;

  /** The bits that the words of each phrase set in the signature of a text. */
  private final int[][] bits;

  private Phrases(List<String> phrases) {
    this.phrases = phrases.toArray(String[]::new);
    this.bits = new int[this.phrases.length][];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = TextSignature.of(this.phrases[i]).bits();
    }
  }

  /**
   * Prepares a search.
   *
   * @param phrases in lower case
   */
  public static Phrases of(String... phrases) {
    return new Phrases(List.of(phrases));
  }

  /** The same for phrases separated by commas. */
  public static Phrases ofList(String phrases) {
    return new Phrases(List.of(phrases.split(",", -1)));
  }

  /**
   * Returns the first occurrence of any of the phrases; of two at one place, the earlier listed.
   */
  public Optional<Span> first(YamlScalar text) {
    Optional<Span> first = Optional.empty();
    TextSignature signature = text.signature();
    for (int i = 0; i < phrases.length; i++) {
      if (signature.mayContain(bits[i])) {
        first = earlier(first, text.lowerCase(), phrases[i]);
      }
    }
    return first;
  }

  /** The same in a text that is no value. */
  public Optional<Span> first(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String aligned = lower.length() == text.length() ? lower : text;
    Optional<Span> first = Optional.empty();
    for (String phrase : phrases) {
      first = earlier(first, aligned, phrase);
    }
    return first;
  }

  /** Returns whether a text contains any of the phrases. */
  public boolean areIn(YamlScalar text) {
    return first(text).isPresent();
  }

  /** Returns whether a text may contain any of the phrases; false is certain. */
  public boolean mayBeIn(YamlScalar text) {
    TextSignature signature = text.signature();
    for (int[] phrase : bits) {
      if (signature.mayContain(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Span> earlier(Optional<Span> first, String lower, String phrase) {
    int at = indexOf(lower, phrase, 0);
    return at >= 0 && (first.isEmpty() || at < first.get().start())
        ? Optional.of(new Span(at, at + phrase.length()))
        : first;
  }

  /** Returns the offset of a phrase in a text in lower case; -1 if it is not at word boundaries. */
  static int indexOf(String lower, String phrase, int from) {
    int at = lower.indexOf(phrase, from);
    while (at >= 0 && !isAtWords(lower, at, at + phrase.length())) {
      at = lower.indexOf(phrase, at + 1);
    }
    return at;
  }

  private static boolean isAtWords(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
