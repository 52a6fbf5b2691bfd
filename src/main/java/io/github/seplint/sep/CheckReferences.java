package io.github.seplint.sep;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the check ids that prose names: {@code sep-7001-lamp-lit}, {@code sep-7001-lamp-*}. */
public final class CheckReferences {
  private static final String START = "sep-";

  /** A comment with these words speaks of ids that have no row on purpose. */
  private static final List<String> ROWLESS = List.of("no row", "not declared", "untracked");

  private CheckReferences() {}

  /** The ids, or globs of ids, that the reasons and comments of a file name, by their place. */
  public static Map<Span, String> in(SepFile file) {
    Map<Span, String> found = new LinkedHashMap<>();
    for (Requirement.Excluded row : file.excluded()) {
      row.reason().ifPresent(reason -> scan(reason, found));
    }
    if (!file.yaml().comments().isEmpty()) {
      for (List<YamlComment> block : CommentBlock.of(file)) {
        scan(file, block, found);
      }
    }
    return found;
  }

  private static void scan(YamlScalar reason, Map<Span, String> found) {
    int at = reason.value().indexOf(START);
    while (at >= 0) {
      int end = idEnd(reason.value(), at);
      if (end > at) {
        found.put(reason.spanOf(at, end), reason.value().substring(at, end));
      }
      at = reason.value().indexOf(START, at + 1);
    }
  }

  private static void scan(SepFile file, List<YamlComment> block, Map<Span, String> found) {
    String prose = CommentBlock.prose(block).toLowerCase(Locale.ROOT);
    if (ROWLESS.stream().anyMatch(prose::contains)) {
      return;
    }
    for (YamlComment comment : block) {
      String raw = file.source().slice(comment.span());
      for (int at = raw.indexOf(START); at >= 0; at = raw.indexOf(START, at + 1)) {
        int end = idEnd(raw, at);
        if (end > at) {
          int shift = comment.span().start();
          found.put(new Span(shift + at, shift + end), raw.substring(at, end));
        }
      }
    }
  }

  /** Behind the id that begins at an offset; the offset itself where none does. */
  private static int idEnd(String text, int start) {
    int digits = start + START.length();
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > start + START.length() && text.startsWith("-", digits);
    boolean begins = start == 0 || !isWordOrPath(text.charAt(start - 1));
    if (!numbered || !begins) {
      return start;
    }
    int end = digits + 1;
    while (end < text.length() && isIdPart(text.charAt(end))) {
      end++;
    }
    return isFileName(text, end) || end == digits + 1 ? start : end;
  }

  private static boolean isFileName(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isLetter(text.charAt(end + 1));
  }

  private static boolean isWordOrPath(char c) {
    return Character.isLetterOrDigit(c) || "-_/.".indexOf(c) >= 0;
  }

  private static boolean isIdPart(char c) {
    return Character.isLetterOrDigit(c) || "-_*".indexOf(c) >= 0;
  }
}
