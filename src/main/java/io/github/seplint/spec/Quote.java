package io.github.seplint.spec;

import io.github.seplint.markdown.Mdx;
import io.github.seplint.markdown.TracedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is looked for.
 *
 * @param written with its markup, without white space around it
 * @param words of the text without markup
 */
record Quote(String written, Words words) {

  static Quote of(String text) {
    TracedText plain = Mdx.line(text);
    return new Quote(text.strip(), Words.of(plain.text()));
  }

  /** Some of its words; what is written between them does not count any more. */
  Quote of(Words some) {
    return new Quote("", some);
  }

  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      if (words.isKeyword(i)) {
        keywords.add(words.key(i));
      }
    }
    return keywords;
  }
}
