package io.github.seplint.suite;

import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Edits the entries of a section that has some: in place, among related ones, or at the end. */
final class EntryListEditor {
  private final SourceText source;
  private final YamlDocument yaml;
  private final LineLayout lines;
  private final EntryEdits edits;

  /**
   * @param edits receives the changes
   */
  EntryListEditor(SourceText source, YamlDocument yaml, LineLayout lines, EntryEdits edits) {
    this.source = source;
    this.yaml = yaml;
    this.lines = lines;
    this.edits = edits;
  }

  /** Changes the entries of a list with an entry a line. */
  void editBlock(YamlEntry section, YamlSequence list, SectionChange change) {
    List<YamlScalar> kept = new ArrayList<>();
    list.items().stream()
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .forEach(kept::add);
    String indent = edits.indentOf(list.items().get(0));
    change
        .replaced()
        .forEach(
            (entry, instead) -> {
              Span span = entry.span();
              int line = lineOf(span);
              if (instead.isEmpty()) {
                kept.remove(entry.written());
                edits.delete(TextEdit.delete(source.fullLineSpan(line)));
              } else {
                edits.delete(new TextEdit(span, EntryEdits.written(instead.get(0))));
                edits.insert(
                    source.fullLineSpan(line).end(),
                    edits.block(indent, instead.subList(1, instead.size())));
              }
            });
    long removed = change.replaced().values().stream().filter(List::isEmpty).count();
    if (removed == list.items().size() && change.added().isEmpty()) {
      edits.insert(ExpectedFailuresEditor.afterColon(source, section), " []");
    }
    List<String> last = new ArrayList<>();
    boolean grouped = isGrouped(section, list);
    for (String each : change.added()) {
      Optional<Integer> place =
          afterSibling(kept, each)
              .or(() -> grouped ? Optional.empty() : sortedPlace(list, kept, each));
      place.ifPresentOrElse(
          at -> edits.insert(at, edits.block(indent, List.of(each))), () -> last.add(each));
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
            .filter(each -> each.text().equals(ExpectedFailuresEditor.NEW_GROUP))
            .isPresent();
    String heading =
        grouped && !open
            ? source.lineSeparator() + edits.line(indent, "# " + ExpectedFailuresEditor.NEW_GROUP)
            : "";
    edits.insert(source.fullLineSpan(end).end(), heading + edits.block(indent, added));
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
    List<String> names = list.items().stream().map(EntryListEditor::text).toList();
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

  /** Changes the entries of a list in brackets. */
  void editFlow(YamlSequence list, SectionChange change) {
    if (yaml.comments().stream().anyMatch(each -> list.span().contains(each.span()))) {
      throw edits.cannotEdit(list.span(), "a list in brackets contains comments");
    }
    List<String> items = new ArrayList<>();
    for (YamlNode item : list.items()) {
      List<String> instead =
          change.replaced().entrySet().stream()
              .filter(each -> each.getKey().written().equals(item))
              .map(each -> each.getValue().stream().map(EntryEdits::written).toList())
              .findFirst()
              .orElse(List.of(source.slice(item.span())));
      items.addAll(instead);
    }
    change.added().forEach(each -> items.add(EntryEdits.written(each)));
    edits.delete(new TextEdit(list.span(), "[" + String.join(", ", items) + "]"));
  }

  /** Returns the line of an entry; throws if it contains anything else. */
  private int lineOf(Span item) {
    int line = source.lineIndex(item.start());
    String before = source.slice(new Span(source.lineSpan(line).start(), item.start()));
    if (!before.strip().equals("-") || source.lastLineIndex(item) != line) {
      throw edits.cannotEdit(item, "the entry is not on a line of its own");
    }
    return line;
  }
}
