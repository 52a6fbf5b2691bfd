package io.github.seplint.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A traceability file in which everything that layout can be is drawn by lot: order, quotes,
 * comments, blank lines, line ends, flow style, blocks. The same seed gives the same file.
 */
public final class RandomSepFile {
  private static final List<String> COMMENTS =
      List.of(
          "── Tools ─────────────────────────",
          "=== Bells ===",
          "the wick is out of sight",
          "Flow gates have no row on purpose.",
          "it's \"quoted\", [listed] and a: mapping");

  private final Random random;
  private final int dash;
  private final boolean spaced;
  private int comments;
  private int rows;

  private RandomSepFile(Random random) {
    this.random = random;
    this.dash = random.nextInt(3) * 2;
    this.spaced = random.nextBoolean();
  }

  public static String of(long seed) {
    return of(new Random(seed));
  }

  /** The file that a source of chance gives. */
  public static String of(Random random) {
    return new RandomSepFile(random).text();
  }

  private String text() {
    List<List<String>> blocks = new ArrayList<>();
    blocks.add(List.of("sep: 7001"));
    blocks.add(List.of("spec_url: " + url("#lighting")));
    if (oneIn(3)) {
      blocks.add(oneIn(2) ? source("") : List.of("specVersions: [2025-11-25, draft]"));
    }
    blocks.add(requirements());
    if (oneIn(2)) {
      Collections.shuffle(blocks, random);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> block : blocks) {
      gap(lines, 0, 4);
      lines.addAll(block);
    }
    gap(lines, 0, 4);
    return joined(lines);
  }

  private String joined(List<String> lines) {
    String end = List.of("\n", "\n", "\r\n", "\r").get(random.nextInt(4));
    String text = String.join(end, lines);
    return (oneIn(10) ? "\uFEFF" : "") + text + (oneIn(5) ? "" : end);
  }

  private List<String> requirements() {
    List<String> lines = new ArrayList<>();
    lines.add("requirements:" + trailing());
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      gap(lines, dash, spaced ? 2 : 6);
      lines.addAll(row(oneIn(2)));
    }
    gap(lines, dash + 2 * random.nextInt(2), 3);
    return lines;
  }

  private List<String> row(boolean excluded) {
    int number = rows++;
    String text = "A client MUST light tool " + number + " before it signals";
    List<List<String>> keys = new ArrayList<>();
    String indent = " ".repeat(dash + 2);
    if (oneIn(12)) {
      return List.of(" ".repeat(dash) + flowRow(excluded, number, text));
    }
    keys.add(
        excluded
            ? value(
                indent,
                "excluded",
                "Care of tool " + number + " is the client's own affair, not on the wire")
            : List.of(indent + "check: sep-7001-tool-" + number + trailing()));
    keys.add(value(indent, "text", oneIn(3) ? text + ", isn't it" : text + " \"lit\""));
    if (oneIn(3)) {
      keys.add(List.of(indent + "url: " + url("#log-" + number) + trailing()));
    }
    if (oneIn(4)) {
      keys.add(List.of(indent + "issue: " + url("/issues/" + number)));
    }
    if (oneIn(5)) {
      keys.add(oneIn(2) ? source(indent) : List.of(indent + "specVersions: [2025-11-25]"));
    }
    if (oneIn(2)) {
      Collections.shuffle(keys, random);
    }
    return row(keys);
  }

  private List<String> row(List<List<String>> keys) {
    List<String> lines = new ArrayList<>();
    for (List<String> key : keys) {
      if (!lines.isEmpty()) {
        gap(lines, dash + 2, 12);
      }
      lines.addAll(key);
    }
    boolean alone = oneIn(15);
    if (alone) {
      lines.add(0, " ".repeat(dash) + "-");
    } else {
      lines.set(0, " ".repeat(dash) + "- " + lines.get(0).substring(dash + 2));
    }
    if (oneIn(10)) {
      lines.add(" ".repeat(dash + 2) + comment());
    }
    return lines;
  }

  private String flowRow(boolean excluded, int number, String text) {
    String kind =
        excluded
            ? "excluded: \"Care of the tool is the client's own affair\""
            : "check: sep-7001-tool-" + number;
    return "- { text: \""
        + text
        + "\", "
        + kind
        + ", url: '"
        + url("#log,wick").replace("'", "")
        + "' }";
  }

  private List<String> source(String indent) {
    return oneIn(2)
        ? List.of(indent + "source: { introducedIn: draft }" + trailing())
        : List.of(
            indent + "source:" + trailing(), indent + "  introducedIn: 2025-11-25" + trailing());
  }

  private List<String> value(String indent, String key, String text) {
    String start = indent + key + ": ";
    String half = text.substring(0, 16).strip();
    String rest = text.substring(16).strip();
    return switch (random.nextInt(9)) {
      case 0 -> List.of(start + text + trailing());
      case 1 -> List.of(start + text.substring(0, 16).strip(), indent + "  " + rest);
      case 2 -> List.of(start + ">-", indent + "  " + half, indent + "  " + rest);
      case 3 -> List.of(start + "|" + (oneIn(3) ? "+" : ""), indent + "  " + text);
      case 4 ->
          List.of(start + "\"" + half, "", indent + "   " + rest.replace("\"", "\\\"") + "\"");
      case 5 -> List.of(start + "\"" + text.replace("\"", "\\\"") + "\\u2014\"" + trailing());
      case 6 -> List.of(start + "\"" + text.replace("\"", "\\\"") + "\"" + trailing());
      default -> List.of(start + "'" + text.replace("'", "''") + "'" + trailing());
    };
  }

  private String url(String end) {
    String url = "https://modelcontextprotocol.io/specification/draft/basic/tools" + end;
    return oneIn(4) ? "'" + url + "'" : oneIn(8) ? "\"" + url + "\"" : url;
  }

  /** Blank lines and comments, or most often nothing. */
  private void gap(List<String> lines, int indent, int rarity) {
    while (oneIn(rarity)) {
      lines.add(oneIn(2) ? (oneIn(9) ? "  " : "") : " ".repeat(indent) + comment());
    }
  }

  private String trailing() {
    return oneIn(9) ? " " + comment() : oneIn(20) ? "  " : "";
  }

  /** Numbered, so that none can be lost behind another. */
  private String comment() {
    return "# " + COMMENTS.get(random.nextInt(COMMENTS.size())) + " " + comments++;
  }

  private boolean oneIn(int rarity) {
    return random.nextInt(rarity) == 0;
  }
}
