package io.github.seplint.server.edit;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is being typed at an offset, by the lines above and their indentation: an edited text is
 * often not valid YAML.
 *
 * @param keys the keys from the root to the one whose value is typed, or above the key that is
 *     typed
 * @param typed the span of the key or value up to the offset
 */
record CompletionContext(Kind kind, List<String> keys, Span typed) {
  private static final Pattern KEY =
      Pattern.compile("( *(?:- +)*)([\\w./$@:+-]+|'[^']*'):(?:\\s.*)?");
  private static final Pattern TYPED_KEY = Pattern.compile("(\\s*(?:- +)*)([\\w-]*)");
  private static final Pattern TYPED_VALUE = Pattern.compile("(\\s*(?:- +)*)([\\w-]+):\\s+(.*)");
  private static final Pattern TYPED_ITEM = Pattern.compile("(\\s*- +)(.*)");
  private static final Pattern FLOW = Pattern.compile("(?:.*[{,])\\s*(?:([\\w-]+):\\s*)?([^{},]*)");
  private static final Pattern DIRECTIVE = Pattern.compile("(?:^|.*\\s)#\\s*seplint:\\s*(.*)");

  /** The kinds of what is typed. */
  enum Kind {
    KEY,
    VALUE,
    ITEM,
    /** The words after {@code # seplint:}. */
    DIRECTIVE,
    NOTHING
  }

  CompletionContext {
    keys = List.copyOf(keys);
  }

  static CompletionContext at(SourceText source, int offset) {
    String before = source.lineBefore(offset);
    int line = source.lineIndex(offset);
    Matcher directive = DIRECTIVE.matcher(before);
    if (directive.matches()) {
      return of(Kind.DIRECTIVE, List.of(), directive.group(1).length(), offset);
    }
    if (before.stripLeading().startsWith("#") || before.contains(" #")) {
      return of(Kind.NOTHING, List.of(), 0, offset);
    }
    Matcher value = TYPED_VALUE.matcher(before);
    if (value.matches()) {
      Deque<String> keys = above(source, line, value.start(2));
      keys.addLast(value.group(2));
      String typed = value.group(3);
      return typed.startsWith("{")
          ? flow(keys, typed, offset)
          : of(Kind.VALUE, List.copyOf(keys), typed.length(), offset);
    }
    Matcher key = TYPED_KEY.matcher(before);
    if (key.matches()) {
      Deque<String> keys = above(source, line, key.start(2));
      boolean isItem = before.contains("- ") || before.strip().equals("-");
      Kind kind = isItem && isListOfWords(keys) ? Kind.ITEM : Kind.KEY;
      return of(kind, List.copyOf(keys), key.group(2).length(), offset);
    }
    Matcher item = TYPED_ITEM.matcher(before);
    return item.matches()
        ? of(
            Kind.ITEM,
            List.copyOf(above(source, line, item.end(1))),
            item.group(2).length(),
            offset)
        : of(Kind.NOTHING, List.of(), 0, offset);
  }

  private static CompletionContext flow(Deque<String> keys, String typed, int offset) {
    Matcher inside = FLOW.matcher(typed);
    if (!inside.matches()) {
      return of(Kind.NOTHING, List.of(), 0, offset);
    }
    if (inside.group(1) != null) {
      keys.addLast(inside.group(1));
    }
    Kind kind = inside.group(1) != null ? Kind.VALUE : Kind.KEY;
    return of(kind, List.copyOf(keys), inside.group(2).length(), offset);
  }

  private static CompletionContext of(Kind kind, List<String> keys, int typed, int offset) {
    return new CompletionContext(kind, keys, new Span(offset - typed, offset));
  }

  /** Returns whether the items of a list are words rather than mappings. */
  private static boolean isListOfWords(Deque<String> keys) {
    return !keys.isEmpty() && List.of("server", "client", "checks").contains(keys.getLast());
  }

  /** The innermost key; empty at the root. */
  String key() {
    return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
  }

  /** The keys above a line that contain a key or item at some column. */
  private static Deque<String> above(SourceText source, int line, int column) {
    Deque<String> keys = new ArrayDeque<>();
    int limit = column;
    for (int at = line - 1; at >= 0 && limit > 0; at--) {
      Matcher key = KEY.matcher(source.slice(source.lineSpan(at)));
      // The items of a list may be as far left as its key.
      if (key.matches() && key.end(1) < limit) {
        keys.addFirst(key.group(2).replace("'", ""));
        limit = key.end(1);
      }
    }
    return keys;
  }
}
