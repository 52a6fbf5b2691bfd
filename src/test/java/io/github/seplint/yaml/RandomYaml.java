package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a random well-formed document, and remembers where each scalar and comment stands. */
final class RandomYaml {
  private static final List<String> WORDS =
      List.of(
          "tool",
          "lit #not",
          "it's",
          "a: b",
          "\u706f",
          "\ud83c\udfee lit",
          "e\u0301",
          "x\u00a0y",
          "\\",
          "- ",
          "7001");
  private static final int DEEPEST = 4;

  /** A scalar as it was written; of a block scalar, the span begins at its indicator. */
  record Written(Span span, String value, Style style) {}

  final List<Written> scalars = new ArrayList<>();
  final List<Span> comments = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Random random;
  private final String end;
  private int names;

  RandomYaml(Random random, String end) {
    this.random = random;
    this.end = end;
  }

  String write() {
    if (random.nextInt(4) == 0) {
      text.append('\uFEFF');
    }
    if (random.nextBoolean()) {
      comment("");
      newLine();
    }
    mapping("", 0);
    return text.toString();
  }

  private void mapping(String indent, int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : indent);
      key();
      value(indent, depth);
    }
  }

  private void key() {
    String name = "k" + names++;
    if (random.nextInt(3) == 0) {
      put("'" + name + "'", name, Style.SINGLE_QUOTED);
    } else {
      put(name, name, Style.PLAIN);
    }
    text.append(':');
  }

  private void value(String indent, int depth) {
    int kind = random.nextInt(depth < DEEPEST ? 8 : 5);
    if (kind < 3) {
      text.append(" ".repeat(1 + random.nextInt(2)));
      oneLine();
      comment(" ");
      newLine();
    } else if (kind == 3) {
      text.append(' ');
      block(indent + "  ");
    } else if (kind == 4) {
      text.append(' ');
      flow(depth);
      comment(" ");
      newLine();
    } else if (kind == 5) {
      newLine();
      text.append(indent).append(" ");
      mapping(indent + " ", depth + 1);
    } else {
      comment(" ");
      newLine();
      sequence(indent + "  ", depth);
    }
  }

  private void sequence(String indent, int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        text.append(indent);
        comment("");
        newLine();
      }
      text.append(indent).append("- ");
      if (random.nextBoolean()) {
        oneLine();
        newLine();
      } else {
        mapping(indent + "  ", depth + 1);
      }
    }
  }

  private void flow(int depth) {
    boolean list = random.nextBoolean();
    text.append(list ? "[" : "{ ");
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ");
      if (!list) {
        key();
        text.append(' ');
      }
      if (depth < DEEPEST && random.nextInt(4) == 0) {
        flow(depth + 1);
      } else {
        quoted();
      }
    }
    text.append(list ? "]" : " }");
  }

  private void oneLine() {
    if (random.nextInt(3) > 0) {
      quoted();
    } else {
      String value =
          "w" + random.nextInt(100) + " " + "\ud83c\udfee".repeat(random.nextInt(3)) + "'x";
      put(value, value, Style.PLAIN);
    }
  }

  private void quoted() {
    String value = words();
    if (random.nextBoolean()) {
      put("'" + value.replace("'", "''") + "'", value, Style.SINGLE_QUOTED);
    } else {
      put("\"" + value.replace("\\", "\\\\") + "\"", value, Style.DOUBLE_QUOTED);
    }
  }

  private void block(String indent) {
    boolean literal = random.nextBoolean();
    int start = text.length();
    text.append(literal ? "|" : ">");
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String line = "l" + words().strip();
      lines.add(line);
      newLine();
      text.append(indent).append(line);
    }
    String value = String.join(literal ? "\n" : " ", lines) + "\n";
    scalars.add(
        new Written(new Span(start, text.length()), value, literal ? Style.LITERAL : Style.FOLDED));
    newLine();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      words.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private void put(String written, String value, Style style) {
    Span span = new Span(text.length(), text.length() + written.length());
    scalars.add(new Written(span, value, style));
    text.append(written);
  }

  private void comment(String gap) {
    if (random.nextInt(3) == 0) {
      text.append(gap);
      int start = text.length();
      text.append("# it's ").append(words());
      comments.add(new Span(start, text.length()));
    }
  }

  private void newLine() {
    text.append(end);
  }
}
