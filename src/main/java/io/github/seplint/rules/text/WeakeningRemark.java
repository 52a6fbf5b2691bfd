package io.github.seplint.rules.text;

import io.github.seplint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds "(recommended)", "(optional)" and ", recommended": a remark on the keyword before it. */
final class WeakeningRemark {
  private static final List<String> WORDS = List.of("recommended", "optional");

  private WeakeningRemark() {}

  /** The first such word of a text, without what is around it. */
  static Optional<Span> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return Optional.empty();
    }
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        if (isRemark(lower, at, at + word.length())) {
          return Optional.of(new Span(at, at + word.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** Between its marks nothing else stands: "the supported, recommended codecs" is no remark. */
  private static boolean isRemark(String text, int start, int end) {
    boolean opens = text.startsWith("(", start - 1);
    boolean follows = text.startsWith(", ", start - 2) && text.startsWith("r", start);
    boolean ends = end == text.length() || ".;)".indexOf(text.charAt(end)) >= 0;
    return opens ? text.startsWith(")", end) : follows && ends;
  }
}
