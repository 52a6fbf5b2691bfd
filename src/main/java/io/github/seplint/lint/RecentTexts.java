package io.github.seplint.lint;

import io.github.seplint.text.SourceText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The texts that were read last, as those of all files would take too much memory. */
final class RecentTexts {
  /** The number of characters that are kept, of about 1,000 files. */
  private static final int MAX_CHARACTERS = 1 << 22;

  private final Function<String, SourceText> reader;

  /** By display path; the text that was used last is the last one. */
  private final Map<String, SourceText> texts = new LinkedHashMap<>(16, 0.75f, true);

  private long characters;

  /**
   * @param reader reads the text of a file
   */
  RecentTexts(Function<String, SourceText> reader) {
    this.reader = reader;
  }

  /** Adds a text that has been read. */
  void add(SourceText source) {
    SourceText earlier = texts.put(source.path(), source);
    characters += source.text().length() - (earlier == null ? 0 : earlier.text().length());
    Iterator<SourceText> eldest = texts.values().iterator();
    while (characters > MAX_CHARACTERS && texts.size() > 1) {
      characters -= eldest.next().text().length();
      eldest.remove();
    }
  }

  /** Returns the text of a file, which is read if it is not among the recent ones. */
  SourceText of(String path) {
    SourceText known = texts.get(path);
    if (known == null) {
      known = reader.apply(path);
      add(known);
    }
    return known;
  }
}
