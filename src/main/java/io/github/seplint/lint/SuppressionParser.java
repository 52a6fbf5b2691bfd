package io.github.seplint.lint;

import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the suppressions in the comments of a file. */
final class SuppressionParser {
  private static final String REASON = "--";
  private static final Pattern WORD = Pattern.compile("[^,\\p{javaWhitespace}]+");

  private final ParsedFile file;
  private final RuleNames names;

  /** In the order of the text. */
  private final List<Span> targets;

  SuppressionParser(ParsedFile file, RuleNames names) {
    this.file = file;
    this.names = names;
    this.targets = targets(file);
  }

  Suppression read(YamlComment comment) {
    String raw = file.source().slice(comment.span());
    int afterMark = raw.indexOf(Suppressions.MARK) + Suppressions.MARK.length();
    int dashes = raw.indexOf(REASON, afterMark);
    int end = dashes < 0 ? raw.length() : dashes;
    List<Suppression.Name> words = words(raw, afterMark, end, comment.span().start());
    String directive = words.isEmpty() ? "" : words.get(0).rule();
    List<Suppression.Name> rules = words.isEmpty() ? words : words.subList(1, words.size());
    String reason = dashes < 0 ? "" : raw.substring(dashes + REASON.length()).strip();
    boolean ofFile = directive.equals("ignore-file");
    Span all = new Span(0, file.source().text().length());
    Optional<Span> scope = ofFile ? Optional.of(all) : scope(comment);
    return new Suppression(
        comment.span(),
        rules,
        Optional.of(reason).filter(text -> !text.isEmpty()),
        scope,
        defect(directive, rules, reason, !ofFile || isOnTop(comment)));
  }

  private Optional<String> defect(
      String directive, List<Suppression.Name> rules, String reason, boolean placed) {
    if (!directive.equals("ignore") && !directive.equals("ignore-file")) {
      return Optional.of("`seplint:` must be followed by `ignore` or `ignore-file`");
    }
    if (rules.isEmpty()) {
      return Optional.of("`" + directive + "` without a rule");
    }
    for (Suppression.Name name : rules) {
      if (!names.contains(name.rule())) {
        return Optional.of(names.unknown(name.rule()));
      }
    }
    if (!placed) {
      return Optional.of("`ignore-file` must be above the first key");
    }
    return reason.isEmpty() ? Optional.of("no reason after `--`") : Optional.empty();
  }

  /** Words between commas and white space. */
  private static List<Suppression.Name> words(String raw, int from, int to, int shift) {
    Matcher words = WORD.matcher(raw).region(from, to);
    return words
        .results()
        .map(
            word ->
                new Suppression.Name(
                    word.group(), new Span(shift + word.start(), shift + word.end())))
        .toList();
  }

  private boolean isOnTop(YamlComment comment) {
    return file.root().map(root -> comment.span().end() <= root.span().start()).orElse(true);
  }

  /**
   * Returns the lines of the row or key that contains or precedes the comment, else of the next
   * one.
   */
  private Optional<Span> scope(YamlComment comment) {
    int line = file.source().lineIndex(comment.span().start());
    int low = 0;
    int high = targets.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (file.source().lastLineIndex(targets.get(middle)) < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < targets.size() ? Optional.of(targets.get(low)) : Optional.empty();
  }

  /**
   * Returns the lines of each top-level key and of each row; for {@code requirements} and other
   * keys with rows, only the line of the key.
   */
  static List<Span> targets(ParsedFile file) {
    List<Span> targets = new ArrayList<>();
    for (YamlEntry entry : file.root().map(YamlMapping::entries).orElse(List.of())) {
      List<Span> rows = rows(entry.value());
      targets.add(lines(file.source(), rows.isEmpty() ? entry.span() : entry.key().span()));
      rows.forEach(row -> targets.add(lines(file.source(), row)));
    }
    return targets;
  }

  /** Returns the spans of the items of a list, or of the entries of a mapping of mappings. */
  private static List<Span> rows(YamlNode value) {
    if (value instanceof YamlSequence list && !list.flow()) {
      return list.items().stream().map(YamlNode::span).toList();
    }
    return value instanceof YamlMapping mapping && !mapping.flow() && holdsMappings(mapping)
        ? mapping.entries().stream().map(YamlEntry::span).toList()
        : List.of();
  }

  private static boolean holdsMappings(YamlMapping mapping) {
    return mapping.entries().stream().allMatch(entry -> entry.value() instanceof YamlMapping);
  }

  private static Span lines(SourceText source, Span span) {
    Span first = source.fullLineSpan(source.lineIndex(span.start()));
    return new Span(first.start(), source.lineSpan(source.lastLineIndex(span)).end());
  }
}
