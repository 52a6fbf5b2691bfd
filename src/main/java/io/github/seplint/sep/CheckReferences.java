package io.github.seplint.sep;

import io.github.seplint.sep.RowLayout.CommentBlock;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the check ids that prose names: {@code sep-7001-lamp-lit}, {@code sep-7001-lamp-*}. */
public final class CheckReferences {
  /** Prose with these words refers to ids that have no row on purpose. */
  private static final List<String> ROWLESS = List.of("no row", "without a row", "untracked");

  /** In a reason these words may refer to something other than an id: a capability, a header. */
  private static final List<String> ROWLESS_IN_COMMENTS = List.of("not declared");

  /** In a comment these words are about all ids of it. */
  private static final List<String> FORMER_IN_COMMENTS = List.of("renamed", "formerly");

  private final List<Reference> found = new ArrayList<>();
  private final List<String> rowless = new ArrayList<>();

  private CheckReferences() {}

  /**
   * A check id that is named.
   *
   * @param id the id, or a glob of ids whose only wildcard is {@code *}
   * @param span where it is named
   */
  public record Reference(String id, Span span) {
    /** Returns whether this is an id, or a glob that matches it; linear in the id for each star. */
    public static boolean matches(String glob, String id) {
      String[] parts = glob.split("\\*", -1);
      if (parts.length == 1) {
        return glob.equals(id);
      }
      if (!id.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        int next = id.indexOf(parts[i], at);
        if (next < 0) {
          return false;
        }
        at = next + parts[i].length();
      }
      String last = parts[parts.length - 1];
      return id.length() - last.length() >= at && id.endsWith(last);
    }
  }

  /**
   * Returns the references in the reasons and comments of a file. Ids that the prose calls former,
   * scenarios or without a row are none.
   */
  public static List<Reference> in(SepFile file) {
    return read(file).found;
  }

  /** Returns the ids, or globs of ids, that have no row on purpose, as the prose says. */
  public static List<String> rowless(SepFile file) {
    return read(file).rowless;
  }

  private static CheckReferences read(SepFile file) {
    CheckReferences references = new CheckReferences();
    for (Requirement row : file.excluded()) {
      row.reason().ifPresent(references::read);
    }
    if (!file.yaml().comments().isEmpty()) {
      for (List<YamlComment> block : CommentBlock.of(file)) {
        references.read(file, block);
      }
    }
    return references;
  }

  private void read(YamlScalar reason) {
    String text = reason.value();
    CheckIdScanner scanner = new CheckIdScanner(text);
    boolean withoutRows = false;
    for (boolean first = true; scanner.next(); first = false) {
      withoutRows = first ? speaksOf(ROWLESS, text) : withoutRows;
      if (withoutRows) {
        rowless.add(scanner.id());
      } else if (isLive(text, scanner)) {
        found.add(new Reference(scanner.id(), reason.spanOf(scanner.start(), scanner.end())));
      }
    }
  }

  private void read(SepFile file, List<YamlComment> block) {
    String prose = CommentBlock.prose(block);
    if (!new CheckIdScanner(prose).next()) {
      return;
    }
    boolean withoutRows = speaksOf(ROWLESS, prose) || speaksOf(ROWLESS_IN_COMMENTS, prose);
    boolean former = speaksOf(FORMER_IN_COMMENTS, prose);
    int shift = 0;
    for (YamlComment comment : block) {
      int at = comment.span().start() + file.source().slice(comment.span()).indexOf(comment.text());
      CheckIdScanner scanner = new CheckIdScanner(comment.text());
      while (!isRow(comment) && scanner.next()) {
        Span span = new Span(at + scanner.start(), at + scanner.end());
        if (withoutRows) {
          rowless.add(scanner.id());
        } else if (!former && isLive(prose, shift + scanner.start(), shift + scanner.end())) {
          found.add(new Reference(scanner.id(), span));
        }
      }
      shift += comment.text().length() + 1;
    }
  }

  private static boolean isLive(String prose, CheckIdScanner scanner) {
    return isLive(prose, scanner.start(), scanner.end());
  }

  private static boolean isLive(String prose, int start, int end) {
    ReferenceContext context = new ReferenceContext(prose, start, end);
    return !context.isFormer() && !context.isScenario();
  }

  /** A row that was commented out names its own id. */
  private static boolean isRow(YamlComment comment) {
    return comment.text().startsWith("check:") || comment.text().startsWith("- check:");
  }

  private static boolean speaksOf(List<String> words, String prose) {
    String lower = prose.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }

  /** Scans prose for check ids. */
  static final class CheckIdScanner {
    private static final String START = "sep-";

    /** "sep-7001-prefixed" is an adjective. */
    private static final Set<String> ADJECTIVES =
        Set.of(
            "prefixed",
            "specific",
            "scoped",
            "style",
            "related",
            "only",
            "based",
            "compliant",
            "derived",
            "like",
            "aware");

    private final String text;
    private int start;
    private int end;

    CheckIdScanner(String text) {
      this.text = text;
    }

    /** Goes on; false where no id follows. */
    boolean next() {
      for (int at = text.indexOf(START, end); at >= 0; at = text.indexOf(START, at + 1)) {
        int behind = idEnd(at);
        if (behind > at) {
          start = at;
          end = behind;
          return true;
        }
      }
      return false;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    /**
     * Returns the id; for {@code sep-7001-lamp-{lit,out}} and for a truncated id, a pattern that
     * ends in an asterisk.
     */
    String id() {
      String id = text.substring(start, end);
      return id.endsWith("-") ? id + "*" : id;
    }

    /**
     * Returns the offset after the id that begins at an offset; the offset itself if no id begins
     * there.
     */
    private int idEnd(int offset) {
      int digits = offset + START.length();
      while (digits < text.length() && isDigit(text.charAt(digits))) {
        digits++;
      }
      boolean numbered = digits > offset + START.length() && text.startsWith("-", digits);
      boolean begins = offset == 0 || !isWordOrPath(text.charAt(offset - 1));
      if (!numbered || !begins) {
        return offset;
      }
      int words = digits + 1;
      int behind = words;
      while (behind < text.length() && isIdPart(text.charAt(behind))) {
        behind++;
      }
      boolean id = behind > words && !isFileName(behind) && !isAdjective(words, behind);
      return id ? behind : offset;
    }

    private boolean isAdjective(int from, int to) {
      return ADJECTIVES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private boolean isFileName(int behind) {
      return text.startsWith(".", behind)
          && behind + 1 < text.length()
          && Character.isLetter(text.charAt(behind + 1));
    }

    private static boolean isWordOrPath(char c) {
      return Character.isLetterOrDigit(c) || "-_/.".indexOf(c) >= 0;
    }

    private static boolean isIdPart(char c) {
      return Character.isLetterOrDigit(c) || "-_*".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
