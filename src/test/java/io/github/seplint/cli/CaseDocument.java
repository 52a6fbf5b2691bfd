package io.github.seplint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown file as lines of prose and fenced blocks; rendering it gives the same file. */
record CaseDocument(List<Part> parts) {
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(.*)");

  sealed interface Part {
    /** The lines of this part, each with its end. */
    String render();
  }

  /** A line outside of blocks. */
  record Prose(String line) implements Part {
    @Override
    public String render() {
      return line + "\n";
    }
  }

  /**
   * A fenced block.
   *
   * @param words its info string, split like a command line
   * @param text its lines, each with its end
   */
  record Block(List<String> words, String text) implements Part {

    /** A block of bytes, escaped if it must be. */
    static Block of(List<String> words, String bytes) {
      return EscapedText.isNeeded(bytes)
          ? new Block(append(words, "escaped"), EscapedText.escape(bytes))
          : new Block(words, EscapedText.decode(bytes));
    }

    /** The bytes of some of its lines, or of all. */
    String bytes(String lines) {
      return words.contains("escaped") ? EscapedText.unescape(lines) : EscapedText.encode(lines);
    }

    /** The value of a word like {@code file=sep-7101.yaml}. */
    Optional<String> value(String key) {
      return words.stream()
          .filter(word -> word.startsWith(key + "="))
          .map(word -> word.substring(key.length() + 1))
          .findFirst();
    }

    /** A word with its value in quotes, if that needs them. */
    private static String quote(String word) {
      int value = word.indexOf('=') + 1;
      return word.substring(0, value) + CommandLineWords.quote(word.substring(value));
    }

    @Override
    public String render() {
      String info = words.stream().map(Block::quote).collect(Collectors.joining(" "));
      String mark = info.contains("`") ? "~" : "`";
      String fence = mark.repeat(3);
      while (text.startsWith(fence) || text.contains("\n" + fence)) {
        fence += mark;
      }
      return fence + info + "\n" + text + fence + "\n";
    }
  }

  static CaseDocument parse(String text) {
    List<Part> parts = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(fence.group(1));
        if (end == i) {
          throw new IllegalArgumentException("a block is not closed: " + lines.get(i));
        }
        String content =
            lines.subList(i + 1, end).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        parts.add(new Block(CommandLineWords.split(fence.group(2)), content));
        i = end + 1;
      } else {
        parts.add(new Prose(lines.get(i)));
        i++;
      }
    }
    return new CaseDocument(List.copyOf(parts));
  }

  Stream<Block> blocks() {
    return parts.stream().filter(Block.class::isInstance).map(Block.class::cast);
  }

  /** The first line of prose that a pattern matches, as its first group. */
  Optional<String> find(Pattern pattern) {
    return parts.stream()
        .filter(Prose.class::isInstance)
        .map(part -> pattern.matcher(((Prose) part).line()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** The document up to its first block of a kind, with other blocks instead of it and the rest. */
  CaseDocument replaceFrom(Predicate<Block> first, List<Block> blocks) {
    List<Part> replaced = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Block block && first.test(block)) {
        break;
      }
      replaced.add(part);
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0) {
        replaced.add(new Prose(""));
      }
      replaced.add(blocks.get(i));
    }
    return new CaseDocument(List.copyOf(replaced));
  }

  String render() {
    return parts.stream().map(Part::render).collect(Collectors.joining());
  }

  static List<String> append(List<String> words, String word) {
    return Stream.concat(words.stream(), Stream.of(word)).toList();
  }
}
