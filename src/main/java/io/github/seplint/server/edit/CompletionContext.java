package io.github.seplint.server.edit;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key or value that is being typed at an offset, by the lines above and their indentation: an
 * edited text is often not valid YAML.
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

  /** The other keys of the mapping whose key is typed. */
  Set<String> siblings(SourceText source) {
    int line = source.lineIndex(typed.start());
    int column = source.columnIndex(typed.start());
    Set<String> siblings = new HashSet<>();
    for (int at = line; at >= 0 && isInMapping(source, at + 1, line, column); at--) {
      add(source, at, line, column, siblings);
    }
    for (int at = line + 1; at < source.lineCount() && !isAbove(source, at, column); at++) {
      add(source, at, line, column, siblings);
    }
    return siblings;
  }

  private static void add(SourceText source, int at, int line, int column, Set<String> siblings) {
    Matcher key = KEY.matcher(source.slice(source.lineSpan(at)));
    if (at != line && key.matches() && key.end(1) == column) {
      siblings.add(key.group(2));
    }
  }

  /** Returns whether the lines from one to the typed one belong to the same mapping. */
  private static boolean isInMapping(SourceText source, int from, int line, int column) {
    return from > line || !isAbove(source, from, column);
  }

  /** Returns whether a line begins another mapping: further left, or with the dash of an item. */
  private static boolean isAbove(SourceText source, int line, int column) {
    String text = source.slice(source.lineSpan(line));
    int start = text.length() - text.stripLeading().length();
    return !text.isBlank() && text.charAt(start) != '#' && start < column;
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
