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

/** Finds the check ids that prose names: {@code sep-7001-tool-named}, {@code sep-7001-tool-*}. */
public final class CheckReferences {
  /** Prose with these words refers to ids that have no row on purpose. */
  private static final List<String> ROWLESS = List.of("no row", "without a row", "untracked");

  /** In a reason these words may refer to something other than an id: a capability, a header. */
  private static final List<String> ROWLESS_IN_COMMENTS =
      List.of("no row", "without a row", "untracked", "not declared");

  /** In a comment these words are about all its ids. */
  private static final List<String> FORMER_IN_COMMENTS = List.of("renamed", "formerly");

  private static final String START = "sep-";
  private static final String PART = "[\\p{L}\\p{Nd}_*-]";

  /** An id, but no part of a word or path, no file name and no adjective: "sep-7001-prefixed". */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}/._-])sep-[0-9]+-"
              + "(?!(?i:prefixed|specific|scoped|style|related|only|based|compliant|derived|like|aware)"
              + ("(?!" + PART + "))" + PART + "++(?!\\.\\p{L})"));

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
    for (YamlScalar reason : file.reasons()) {
      String text = reason.value();
      if (text.contains(START)) {
        references.read(text, text, 0, containsAny(text, ROWLESS), reason::spanOf);
      }
    }
    if (file.yaml().comments().stream().noneMatch(each -> each.text().contains(START))) {
      return references;
    }
    for (List<YamlComment> block : blocks(file)) {
      String prose = String.join(" ", block.stream().map(YamlComment::text).toList());
      if (prose.contains(START) && !containsAny(prose, FORMER_IN_COMMENTS)) {
        references.read(file, block, prose);
      }
    }
    return references;
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

  private void read(SepFile file, List<YamlComment> block, String prose) {
    boolean withoutRow = containsAny(prose, ROWLESS_IN_COMMENTS);
    int inProse = 0;
    for (YamlComment comment : block) {
      String text = comment.text();
      // A row that was commented out names its own id.
      if (!text.startsWith("check:") && !text.startsWith("- check:")) {
        int shift = comment.span().start() + file.source().slice(comment.span()).indexOf(text);
        read(
            text,
            prose,
            inProse,
            withoutRow,
            part -> new Span(shift + part.start(), shift + part.end()));
      }
      inProse += text.length() + 1;
    }
  }

  /**
   * Reads the ids in a text. {@code sep-7001-tool-{named,listed}} and a truncated id become a
   * pattern that ends in an asterisk.
   *
   * @param prose the text with what surrounds it
   * @param inProse the offset of the text in it
   * @param withoutRow whether it says that its ids have no row
   * @param spans maps a part of the text to its span in the file
   */
  private void read(
      String text, String prose, int inProse, boolean withoutRow, UnaryOperator<Span> spans) {
    Matcher ids = ID.matcher(text);
    while (ids.find()) {
      String id = ids.group().endsWith("-") ? ids.group() + "*" : ids.group();
      if (withoutRow) {
        rowless.add(id);
      } else if (new ReferenceContext(prose, inProse + ids.start(), inProse + ids.end()).isLive()) {
        found.add(new Reference(id, spans.apply(new Span(ids.start(), ids.end()))));
      }
    }
  }

  private static boolean containsAny(String prose, List<String> words) {
    String lower = prose.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
