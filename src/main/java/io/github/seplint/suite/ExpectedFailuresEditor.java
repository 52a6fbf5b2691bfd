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
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final List<TextEdit> insertions = new ArrayList<>();
  private final List<TextEdit> deletions = new ArrayList<>();

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
    List<TextEdit> edits = new ArrayList<>(editor.insertions);
    edits.addAll(editor.deletions);
    String text = TextEdit.apply(source.text(), edits);
    editor.verify(text, changes);
    return new Edited(text, editor.orphans(new SourceText(before.path(), text)));
  }

  private static boolean isNew(ExpectedFailuresEditor editor, Side side) {
    return !editor.yaml.mapping().has(side.id());
  }

  /** Returns the edit that makes an empty section a list. */
  public static TextEdit emptyList(SourceText source, YamlEntry section) {
    Span value = section.value().span();
    return section.value().isNull() && !value.isEmpty()
        ? new TextEdit(value, "[]")
        : TextEdit.insert(afterColon(source, section), " []");
  }

  private static int afterColon(SourceText source, YamlEntry section) {
    return source.text().indexOf(':', section.key().span().end()) + 1;
  }

  private void edit(Side side, SectionChange change) {
    Optional<YamlEntry> section = yaml.mapping().entry(side.id());
    if (change.isEmpty()) {
      return;
    }
    if (section.isEmpty()) {
      boolean separate = !insertions.isEmpty() || !(source.text().isBlank() || endsBlank());
      String separator = separate ? source.lineSeparator() : "";
      insert(source.text().length(), separator + line("", side.id() + ":"));
      insert(source.text().length(), block(indent(), change.added()));
    } else if (section.get().value() instanceof YamlSequence list && !list.items().isEmpty()) {
      if (list.flow()) {
        editFlow(list, change);
      } else {
        editBlock(section.get(), list, change);
      }
    } else if (section.get().value().isNull() || section.get().value() instanceof YamlSequence) {
      fill(section.get(), change.added());
    } else {
      throw cannotEdit(section.get().key().span(), "`" + side.id() + "` is not a list");
    }
  }

  private boolean endsBlank() {
    return lines.isBlank(Math.max(0, source.lineCount() - 2));
  }

  /** Adds entries below the key of a section without entries. */
  private void fill(YamlEntry section, List<String> added) {
    int colon = afterColon(source, section);
    int end = Math.max(colon, section.value().span().end());
    deletions.add(TextEdit.delete(new Span(colon, end)));
    int line = source.lineIndex(section.key().span().start());
    int comments = lines.lastDeeperComment(line, lines.column(line), false);
    // The comments below the key remain below the new entries.
    String indent = comments > line ? " ".repeat(lines.column(line + 1)) : indent();
    insert(source.fullLineSpan(line).end(), block(indent, added));
  }

  private void editBlock(YamlEntry section, YamlSequence list, SectionChange change) {
    List<YamlScalar> kept = new ArrayList<>();
    list.items().stream()
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .forEach(kept::add);
    String indent = source.lineBefore(dash(list.items().get(0).span()));
    change
        .replaced()
        .forEach(
            (entry, instead) -> {
              Span span = entry.span();
              int line = lineOf(span);
              if (instead.isEmpty()) {
                kept.remove(entry.written());
                deletions.add(TextEdit.delete(source.fullLineSpan(line)));
              } else {
                deletions.add(new TextEdit(span, written(instead.get(0))));
                insert(
                    source.fullLineSpan(line).end(),
                    block(indent, instead.subList(1, instead.size())));
              }
            });
    long removed = change.replaced().values().stream().filter(List::isEmpty).count();
    if (removed == list.items().size() && change.added().isEmpty()) {
      insert(afterColon(source, section), " []");
    }
    List<String> last = new ArrayList<>();
    boolean grouped = isGrouped(section, list);
    for (String each : change.added()) {
      Optional<Integer> place =
          afterSibling(kept, each)
              .or(() -> grouped ? Optional.empty() : sortedPlace(list, kept, each));
      place.ifPresentOrElse(at -> insert(at, block(indent, List.of(each))), () -> last.add(each));
    }
    if (!last.isEmpty()) {
      append(list, indent, last, grouped);
    }
  }

  /** Adds entries at the end of a section, as a group of their own if it has groups. */
  private void append(YamlSequence list, String indent, List<String> added, boolean grouped) {
    int line = source.lineIndex(list.items().get(list.items().size() - 1).span().start());
    int end = lines.lastDeeperComment(line, 0, false);
    boolean open =
        yaml.comments().stream()
            .filter(YamlComment::ownLine)
            .filter(each -> list.span().start() <= each.span().start() || isAbove(each, list))
            .filter(each -> source.lineIndex(each.span().start()) <= end)
            .reduce((first, second) -> second)
            .filter(each -> each.text().equals(NEW_GROUP))
            .isPresent();
    String heading =
        grouped && !open ? source.lineSeparator() + line(indent, "# " + NEW_GROUP) : "";
    insert(source.fullLineSpan(end).end(), heading + block(indent, added));
  }

  /** Returns whether a comment is directly above the first entry. */
  private boolean isAbove(YamlComment comment, YamlSequence list) {
    int first = source.lineIndex(list.items().get(0).span().start());
    return source.lineIndex(comment.span().start()) >= lines.firstCommentAbove(first, 0);
  }

  /** Returns the place after the last entry for another check of the same scenario. */
  private Optional<Integer> afterSibling(List<YamlScalar> kept, String added) {
    int colon = added.indexOf(':');
    return kept.stream()
        .filter(each -> colon > 0 && each.value().startsWith(added.substring(0, colon + 1)))
        .reduce((first, second) -> second)
        .map(each -> fullLine(each).end());
  }

  /** Returns the place of a new entry if the entries are sorted. */
  private Optional<Integer> sortedPlace(YamlSequence list, List<YamlScalar> kept, String added) {
    List<String> names = list.items().stream().map(ExpectedFailuresEditor::text).toList();
    if (names.size() < 2 || !names.stream().sorted().toList().equals(names)) {
      return Optional.empty();
    }
    return kept.stream()
        .filter(each -> each.value().compareTo(added) < 0)
        .max(Comparator.comparing(YamlScalar::value))
        .map(each -> fullLine(each).end())
        .or(() -> Optional.of(fullLine(list.items().get(0)).start()));
  }

  private Span fullLine(YamlNode item) {
    return source.fullLineSpan(source.lineIndex(item.span().start()));
  }

  private static String text(YamlNode item) {
    return item instanceof YamlScalar scalar ? scalar.value() : "";
  }

  /** Returns whether comments or blank lines separate the entries, or precede the first. */
  private boolean isGrouped(YamlEntry section, YamlSequence list) {
    int first = source.lineIndex(section.key().span().start());
    int last = source.lineIndex(list.items().get(list.items().size() - 1).span().start());
    for (int line = first + 1; line < last; line++) {
      if (lines.isComment(line) || lines.isBlank(line)) {
        return true;
      }
    }
    return false;
  }

  private void editFlow(YamlSequence list, SectionChange change) {
    if (yaml.comments().stream().anyMatch(each -> list.span().contains(each.span()))) {
      throw cannotEdit(list.span(), "a list in brackets contains comments");
    }
    List<String> items = new ArrayList<>();
    for (YamlNode item : list.items()) {
      List<String> instead =
          change.replaced().entrySet().stream()
              .filter(each -> each.getKey().written().equals(item))
              .map(each -> each.getValue().stream().map(ExpectedFailuresEditor::written).toList())
              .findFirst()
              .orElse(List.of(source.slice(item.span())));
      items.addAll(instead);
    }
    change.added().forEach(each -> items.add(written(each)));
    deletions.add(new TextEdit(list.span(), "[" + String.join(", ", items) + "]"));
  }

  /** Returns the line of an entry; throws if it contains anything else. */
  private int lineOf(Span item) {
    int line = source.lineIndex(item.start());
    String before = source.slice(new Span(source.lineSpan(line).start(), item.start()));
    if (!before.strip().equals("-") || source.lastLineIndex(item) != line) {
      throw cannotEdit(item, "the entry is not on a line of its own");
    }
    return line;
  }

  private int dash(Span item) {
    return Math.max(0, source.text().lastIndexOf('-', item.start() - 1));
  }

  /** The indentation of entries in the other section. */
  private String indent() {
    return Side.IDS.stream()
        .flatMap(side -> yaml.mapping().items(side).stream())
        .map(item -> source.lineBefore(dash(item.span())))
        .filter(String::isBlank)
        .findFirst()
        .orElse(DEFAULT_INDENT);
  }

  private void insert(int offset, String text) {
    if (!text.isEmpty()) {
      insertions.add(TextEdit.insert(offset, text));
    }
  }

  private String block(String indent, List<String> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(each -> text.append(line(indent + "- ", written(each))));
    return text.toString();
  }

  private String line(String indent, String text) {
    return indent + text + source.lineSeparator();
  }

  private static String written(String entry) {
    return ScalarWriter.write(entry);
  }

  private InvalidFileException cannotEdit(Span place, String reason) {
    return new InvalidFileException(source, place, reason + "; edit the file by hand");
  }

  /** The comments directly above entries, or below them and indented, that are all removed. */
  private List<Place> orphans(SourceText after) {
    Set<Integer> removed = new TreeSet<>();
    deletions.stream()
        .filter(edit -> edit.span().end() > edit.span().start() && edit.replacement().isEmpty())
        .filter(edit -> source.columnIndex(edit.span().start()) == 0)
        .forEach(edit -> removed.add(source.lineIndex(edit.span().start())));
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
        throw cannotEdit(Span.at(0), "its layout is not supported");
      }
    }
    List<String> lost = ownComments(yaml);
    ownComments(result).forEach(lost::remove);
    if (!lost.isEmpty()) {
      throw cannotEdit(Span.at(0), "a comment would be lost");
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
