package io.github.seplint.suite;

import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Edits a file of expected failures by text edits that keep comments, groups and the order of
 * entries. Comments on lines of their own are never removed.
 */
public final class ExpectedFailuresEditor {
  /** The comment above new entries in a file whose entries are grouped by comments. */
  public static final String NEW_GROUP = "New failures";

  private static final String DEFAULT_INDENT = "  ";

  private final SourceText source;
  private final YamlDocument yaml;
  private final LineLayout lines;
  private final EntryEdits edits;

  /**
   * The changes of one section.
   *
   * @param replaced the new entries in place of an existing one; none to remove it
   * @param added new entries, in order
   */
  public record SectionChange(Map<ExpectedFailure, List<String>> replaced, List<String> added) {
    public boolean isEmpty() {
      return replaced.isEmpty() && added.isEmpty();
    }

    /** All new entries. */
    public List<String> entries() {
      return Stream.concat(replaced.values().stream().flatMap(List::stream), added.stream())
          .toList();
    }
  }

  /**
   * An edited file.
   *
   * @param orphans the comments whose entries have been removed
   */
  public record Edited(String text, List<Place> orphans) {}

  private ExpectedFailuresEditor(SourceText source) {
    this.source = source;
    this.yaml = YamlParser.read(source.text());
    this.lines = new LineLayout(source);
    this.edits = new EntryEdits(source);
  }

  /**
   * Reads the entries of a file that may be edited.
   *
   * @throws InvalidFileException if it is no mapping, or not well-formed
   */
  public static ExpectedFailures read(SourceText source) {
    YamlDocument yaml = YamlParser.read(source.text());
    if (!yaml.isEmpty()) {
      yaml.problems()
          .forEach(
              problem -> {
                throw new InvalidFileException(source, problem.span(), problem.message());
              });
      if (yaml.root().filter(YamlMapping.class::isInstance).isEmpty()) {
        throw new InvalidFileException(source, Span.at(0), "expected a mapping");
      }
    }
    return ExpectedFailures.of(yaml.mapping());
  }

  /**
   * Returns the text with all changes.
   *
   * @throws InvalidFileException if the layout of a section does not allow them
   */
  public static Edited edit(SourceText before, Map<Side, SectionChange> changes) {
    if (changes.values().stream().allMatch(SectionChange::isEmpty)) {
      return new Edited(before.text(), List.of());
    }
    boolean terminated = before.text().isEmpty() || before.text().matches("(?s).*[\\r\\n]");
    SourceText source =
        terminated ? before : new SourceText(before.path(), before.text() + before.lineSeparator());
    ExpectedFailuresEditor editor = new ExpectedFailuresEditor(source);
    // New sections come after the entries that are added to the last one.
    new TreeMap<>(changes)
        .entrySet().stream()
            .sorted(Comparator.comparing(each -> isNew(editor, each.getKey())))
            .forEach(each -> editor.edit(each.getKey(), each.getValue()));
    String text = editor.edits.apply();
    editor.verify(text, changes);
    return new Edited(text, editor.orphans(new SourceText(before.path(), text)));
  }

  private static boolean isNew(ExpectedFailuresEditor editor, Side side) {
    return !editor.yaml.mapping().has(side.id());
  }

  /** Returns the edit that makes an empty section a list; empty if its key has no colon. */
  public static Optional<TextEdit> emptyList(SourceText source, YamlEntry section) {
    Span value = section.value().span();
    if (section.value().isNull() && !value.isEmpty()) {
      return Optional.of(new TextEdit(value, "[]"));
    }
    return hasColon(source, section)
        ? Optional.of(TextEdit.insert(afterColon(source, section), " []"))
        : Optional.empty();
  }

  /** The offset after the colon of a section's key. */
  static int afterColon(SourceText source, YamlEntry section) {
    return source.text().indexOf(':', section.key().span().end()) + 1;
  }

  /** Returns whether a colon follows a section's key, which one after `?` need not have. */
  private static boolean hasColon(SourceText source, YamlEntry section) {
    return source.text().substring(section.key().span().end()).stripLeading().startsWith(":");
  }

  private void edit(Side side, SectionChange change) {
    Optional<YamlEntry> section = yaml.mapping().entry(side.id());
    if (change.isEmpty()) {
      return;
    }
    if (section.filter(each -> !hasColon(source, each)).isPresent()) {
      throw edits.cannotEdit(
          section.get().key().span(), "`" + side.id() + "` is not followed by a colon");
    }
    if (section.isEmpty()) {
      boolean separate = edits.hasInsertions() || !(source.text().isBlank() || endsBlank());
      String separator = separate ? source.lineSeparator() : "";
      edits.insert(source.text().length(), separator + edits.line("", side.id() + ":"));
      edits.insert(source.text().length(), edits.block(indent(), change.added()));
    } else if (section.get().value() instanceof YamlSequence list && !list.items().isEmpty()) {
      EntryListEditor editor = new EntryListEditor(source, yaml, lines, edits);
      if (list.flow()) {
        editor.editFlow(list, change);
      } else {
        editor.editBlock(section.get(), list, change);
      }
    } else if (section.get().value().isNull() || section.get().value() instanceof YamlSequence) {
      fill(section.get(), change.added());
    } else {
      throw edits.cannotEdit(section.get().key().span(), "`" + side.id() + "` is not a list");
    }
  }

  private boolean endsBlank() {
    return lines.isBlank(Math.max(0, source.lineCount() - 2));
  }

  /** Adds entries below the key of a section without entries. */
  private void fill(YamlEntry section, List<String> added) {
    int colon = afterColon(source, section);
    int end = Math.max(colon, section.value().span().end());
    edits.delete(TextEdit.delete(new Span(colon, end)));
    int line = source.lineIndex(section.key().span().start());
    int comments = lines.lastDeeperComment(line, lines.column(line), false);
    // The comments below the key remain below the new entries.
    String indent = comments > line ? " ".repeat(lines.column(line + 1)) : indent();
    edits.insert(source.fullLineSpan(line).end(), edits.block(indent, added));
  }

  /** The indentation of entries in the other section. */
  private String indent() {
    return Side.IDS.stream()
        .flatMap(side -> yaml.mapping().items(side).stream())
        .map(edits::indentOf)
        .filter(String::isBlank)
        .findFirst()
        .orElse(DEFAULT_INDENT);
  }

  /** The comments directly above entries, or below them and indented, that are all removed. */
  private List<Place> orphans(SourceText after) {
    Set<Integer> removed = edits.deletedLines();
    List<Place> orphans = new ArrayList<>();
    for (YamlComment comment : yaml.comments()) {
      int line = source.lineIndex(comment.span().start());
      int next = line + 1;
      while (removed.contains(next)) {
        next++;
      }
      boolean above = next > line + 1 && !isEntry(next);
      boolean below = removed.contains(line - 1) && lines.column(line) > lines.column(line - 1);
      if (comment.ownLine() && (above || below)) {
        orphans.add(after.place(in(after, comment)));
      }
    }
    return orphans;
  }

  /** The span of a comment in the edited text, which has all comments in the same order. */
  private Span in(SourceText after, YamlComment comment) {
    long index = same(yaml, comment).takeWhile(each -> !each.equals(comment)).count();
    return same(YamlParser.read(after.text()), comment)
        .skip(index)
        .findFirst()
        .orElse(comment)
        .span();
  }

  private static Stream<YamlComment> same(YamlDocument document, YamlComment comment) {
    return document.comments().stream()
        .filter(YamlComment::ownLine)
        .filter(each -> each.text().equals(comment.text()));
  }

  private boolean isEntry(int line) {
    return line < source.lineCount()
        && source.slice(source.lineSpan(line)).stripLeading().startsWith("-");
  }

  /** Makes sure that exactly the requested entries have changed, and that no comment is lost. */
  private void verify(String text, Map<Side, SectionChange> changes) {
    SourceText after = new SourceText(source.path(), text);
    YamlDocument result = YamlParser.read(text);
    for (Side side : Side.LISTED) {
      List<String> expected = entries(ExpectedFailures.of(yaml.mapping()), side);
      Optional.ofNullable(changes.get(side))
          .ifPresent(
              change -> {
                change
                    .replaced()
                    .forEach(
                        (entry, instead) -> {
                          expected.remove(entry.text());
                          expected.addAll(instead);
                        });
                expected.addAll(change.added());
              });
      expected.sort(null);
      if (!entries(read(after), side).equals(expected)) {
        throw edits.cannotEdit(Span.at(0), "its layout is not supported");
      }
    }
    List<String> lost = ownComments(yaml);
    ownComments(result).forEach(lost::remove);
    if (!lost.isEmpty()) {
      throw edits.cannotEdit(Span.at(0), "a comment would be lost");
    }
  }

  private static List<String> entries(ExpectedFailures failures, Side side) {
    List<String> names = new ArrayList<>();
    failures.of(side).forEach(each -> names.add(each.text()));
    names.sort(null);
    return names;
  }

  private static List<String> ownComments(YamlDocument document) {
    List<String> texts = new ArrayList<>();
    document.comments().stream()
        .filter(YamlComment::ownLine)
        .forEach(each -> texts.add(each.text()));
    return texts;
  }
}
