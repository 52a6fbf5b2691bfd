package io.github.seplint.suite;

import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The text edits of a file with lists of entries, and how entries are written. */
final class EntryEdits {
  private final SourceText source;
  private final List<TextEdit> insertions = new ArrayList<>();
  private final List<TextEdit> deletions = new ArrayList<>();

  EntryEdits(SourceText source) {
    this.source = source;
  }

  void insert(int offset, String text) {
    if (!text.isEmpty()) {
      insertions.add(TextEdit.insert(offset, text));
    }
  }

  /** Adds an edit that deletes or replaces text; it follows all insertions at its start. */
  void delete(TextEdit edit) {
    deletions.add(edit);
  }

  boolean hasInsertions() {
    return !insertions.isEmpty();
  }

  /** The text after all edits. */
  String apply() {
    List<TextEdit> edits = new ArrayList<>(insertions);
    edits.addAll(deletions);
    return TextEdit.apply(source.text(), edits);
  }

  /** The lines that are deleted. */
  Set<Integer> deletedLines() {
    Set<Integer> lines = new TreeSet<>();
    deletions.stream()
        .filter(edit -> edit.span().end() > edit.span().start() && edit.replacement().isEmpty())
        .filter(edit -> source.columnIndex(edit.span().start()) == 0)
        .forEach(edit -> lines.add(source.lineIndex(edit.span().start())));
    return lines;
  }

  /** Entries of a list, each on its line. */
  String block(String indent, List<String> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(each -> text.append(line(indent + "- ", written(each))));
    return text.toString();
  }

  String line(String indent, String text) {
    return indent + text + source.lineSeparator();
  }

  static String written(String entry) {
    return ScalarWriter.write(entry);
  }

  /** The text before the dash of an item; blank if the dash is the first character of its line. */
  String indentOf(YamlNode item) {
    return source.lineBefore(Math.max(0, source.text().lastIndexOf('-', item.span().start() - 1)));
  }

  InvalidFileException cannotEdit(Span place, String reason) {
    return new InvalidFileException(source, place, reason + "; edit the file by hand");
  }
}
