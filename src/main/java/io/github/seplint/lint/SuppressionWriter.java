package io.github.seplint.lint;

import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds comments that suppress findings: above the row or key of each finding, or above the first
 * line for a finding outside of all rows and keys. Existing comments are kept as they are.
 */
public final class SuppressionWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String reason;

  /**
   * @param reason the text after {@code --}
   * @throws IllegalArgumentException if it is blank or not one line of visible characters
   */
  public SuppressionWriter(String reason) {
    this.reason = reason.strip();
    if (this.reason.isEmpty() || !SafeText.of(this.reason).equals(this.reason)) {
      throw new IllegalArgumentException("the reason must be one line of visible characters");
    }
  }

  /** The rules to suppress at one place: in the next row or key, and in the file. */
  private record Comment(SortedSet<String> rules, SortedSet<String> fileRules) {}

  /**
   * Adds comments to a text.
   *
   * @param findings in this file; rules of suppressions cannot be suppressed themselves
   * @return the text and the number of findings for which it has a comment; the same text if it
   *     cannot be parsed
   */
  public Fixer.Fixed add(SourceText source, List<Diagnostic> findings) {
    ParsedFile file = ParsedFile.of(FileKind.SEP, source, YamlParser.read(source.text()));
    // A file that consists of a list or a scalar can be suppressed as well.
    Optional<YamlNode> root = file.yaml().root();
    if (root.isEmpty()) {
      return new Fixer.Fixed(source.text(), 0);
    }
    int top = start(source, root.get().span().start());
    List<Span> targets = SuppressionParser.targets(file);
    SortedMap<Integer, Comment> comments = new TreeMap<>();
    for (Diagnostic each : findings) {
      Optional<Span> target = target(targets, each.place().span().start());
      int offset = target.map(span -> start(source, span.start())).orElse(top);
      Comment comment =
          comments.computeIfAbsent(offset, at -> new Comment(new TreeSet<>(), new TreeSet<>()));
      (target.isPresent() ? comment.rules : comment.fileRules).add(each.rule());
    }
    List<TextEdit> edits = new ArrayList<>();
    for (Map.Entry<Integer, Comment> each : comments.entrySet()) {
      String text =
          line(source, each.getKey(), "ignore-file", each.getValue().fileRules)
              + line(source, each.getKey(), "ignore", each.getValue().rules);
      edits.add(TextEdit.insert(each.getKey(), text));
    }
    return new Fixer.Fixed(TextEdit.apply(source.text(), edits), findings.size());
  }

  /** The last target that contains an offset. */
  private static Optional<Span> target(List<Span> targets, int offset) {
    return targets.stream()
        .filter(span -> span.start() <= offset && offset <= span.end())
        .reduce((first, last) -> last);
  }

  /** The start of the line of an offset, after a byte order mark. */
  private static int start(SourceText source, int offset) {
    int start = source.fullLineSpan(source.lineIndex(offset)).start();
    return start == 0 && source.text().startsWith(BYTE_ORDER_MARK) ? 1 : start;
  }

  private String line(SourceText source, int offset, String directive, SortedSet<String> rules) {
    if (rules.isEmpty()) {
      return "";
    }
    String text = source.text();
    int end = offset;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(offset, end)
        + "# "
        + Suppressions.MARK
        + " %s %s -- %s%s"
            .formatted(directive, String.join(", ", rules), reason, source.lineSeparator());
  }
}
