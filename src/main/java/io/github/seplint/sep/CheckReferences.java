package io.github.seplint.sep;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the check ids that prose names: {@code sep-7001-lamp-lit}, {@code sep-7001-lamp-*}. */
public final class CheckReferences {
  /** Prose with these words refers to ids that have no row on purpose. */
  private static final List<String> ROWLESS = List.of("no row", "without a row", "untracked");

  /** In a reason these words may refer to something other than an id: a capability, a header. */
  private static final List<String> ROWLESS_IN_COMMENTS =
      List.of("no row", "without a row", "untracked", "not declared", "renamed", "formerly");

  private static final String START = "sep-";
  private static final String PART = "[\\p{L}\\p{Nd}_*-]";

  /** An id, but no part of a word or path, no file name and no adjective: "sep-7001-prefixed". */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}/._-])sep-[0-9]+-"
              + "(?!(?i:prefixed|specific|scoped|style|related|only|based|compliant|derived|like|aware)"
              + ("(?!" + PART + "))" + PART + "++(?!\\.\\p{L})"));

  private final List<Reference> found = new ArrayList<>();

  private CheckReferences() {}

  /**
   * A check id that is named.
   *
   * @param id the id, or a glob of ids whose only wildcard is {@code *}
   * @param span where it is named
   */
  public record Reference(String id, Span span) {}

  /** Returns the references in the reasons and comments of a file. */
  public static List<Reference> in(SepFile file) {
    CheckReferences references = new CheckReferences();
    for (YamlScalar reason : file.reasons()) {
      String text = reason.value();
      if (text.contains(START) && !containsAny(text, ROWLESS)) {
        references.read(text, reason::spanOf);
      }
    }
    for (List<YamlComment> block : blocks(file)) {
      String prose = String.join(" ", block.stream().map(YamlComment::text).toList());
      if (prose.contains(START) && !containsAny(prose, ROWLESS_IN_COMMENTS)) {
        references.read(file, block);
      }
    }
    return references.found;
  }

  /**
   * Returns the blocks of consecutive comment lines, each of which a reader sees as one text; a
   * comment after a value is a block by itself.
   */
  private static List<List<YamlComment>> blocks(SepFile file) {
    List<List<YamlComment>> blocks = new ArrayList<>();
    int lastLine = -2;
    for (YamlComment comment : file.yaml().comments()) {
      int line = file.source().lineIndex(comment.span().start());
      if (!comment.ownLine() || line != lastLine + 1) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(comment);
      lastLine = comment.ownLine() ? line : -2;
    }
    return blocks;
  }

  private void read(SepFile file, List<YamlComment> block) {
    for (YamlComment comment : block) {
      // A row that was commented out names its own id.
      if (!comment.text().startsWith("check:") && !comment.text().startsWith("- check:")) {
        int shift = comment.span().start();
        read(
            file.source().slice(comment.span()),
            part -> new Span(shift + part.start(), shift + part.end()));
      }
    }
  }

  /**
   * Reads the ids in a text. {@code sep-7001-lamp-{lit,out}} and a truncated id become a pattern
   * that ends in an asterisk.
   *
   * @param spans maps a part of the text to its span in the file
   */
  private void read(String text, UnaryOperator<Span> spans) {
    Matcher ids = ID.matcher(text);
    while (ids.find()) {
      String id = ids.group().endsWith("-") ? ids.group() + "*" : ids.group();
      found.add(new Reference(id, spans.apply(new Span(ids.start(), ids.end()))));
    }
  }

  private static boolean containsAny(String prose, List<String> words) {
    String lower = prose.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
