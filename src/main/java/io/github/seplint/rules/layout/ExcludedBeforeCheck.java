package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowLayout;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.LineLayout.SemanticEquality;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags check rows after excluded rows. */
final class ExcludedBeforeCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<YamlEntry> excluded = Optional.empty();
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.mapping();
      if (requirement.isChecked() && excluded.isPresent()) {
        findings
            .report(row.entry("check").orElseThrow().span(), "`check` row after an excluded row")
            .note(excluded.get().key().span(), "excluded row")
            .fix(new ExcludedRowMove(context.sepFile()).fix());
        return;
      }
      if (requirement.isExcluded() && excluded.isEmpty()) {
        excluded = row.entry("excluded");
      }
    }
  }

  /** Moves the excluded rows that precede the last check row after it, in their order. */
  static final class ExcludedRowMove {
    private final SepFile file;
    private final SourceText source;
    private final LineLayout lines;
    private final YamlMapping root;
    private final List<RowLayout> rows;
    private final int lastCheck;

    ExcludedRowMove(SepFile file) {
      this.file = file;
      this.source = file.source();
      this.lines = new LineLayout(file.source());
      this.root = file.root().orElseThrow();
      this.rows = RowLayout.of(file);
      int last = rows.size() - 1;
      while (last >= 0 && !rows.get(last).requirement().isChecked()) {
        last--;
      }
      this.lastCheck = last;
    }

    Optional<Fix> fix() {
      if (lastCheck < 0) {
        return Optional.empty();
      }
      List<TextEdit> edits = new ArrayList<>();
      List<String> moved = new ArrayList<>();
      int firstLine =
          source.lineIndex(root.entry("requirements").orElseThrow().key().span().start());
      for (RowLayout row : rows.subList(0, lastCheck)) {
        int above = row.firstLine() - 1;
        boolean open = above == firstLine || lines.isBlank(above);
        if (row.requirement().isExcluded()) {
          edits.add(TextEdit.delete(taken(row, open)));
          moved.add(source.slice(row.span(source)));
          firstLine = open ? row.lastLine() : firstLine;
        }
      }
      edits.addAll(insertions(moved));
      String what = moved.size() == 1 ? "the excluded row" : moved.size() + " excluded rows";
      String text = TextEdit.apply(source.text(), edits);
      return SemanticEquality.isSame(file.yaml(), text)
          ? Optional.of(new Fix("move " + what + " after the last check row", joined(edits, text)))
          : Optional.empty();
    }

    /**
     * Adds to the edits what Prettier would change: above a row with a comment below it, blank
     * lines after a comment are removed.
     */
    private List<TextEdit> joined(List<TextEdit> edits, String text) {
      SourceText after = new SourceText(source.path(), text);
      List<RowLayout> blocks = RowLayout.of(SepFile.read(after));
      LineLayout layout = new LineLayout(after);
      List<TextEdit> blanks = new ArrayList<>();
      for (int i = 1; i < blocks.size(); i++) {
        boolean comment = false;
        for (int line = blocks.get(i - 1).lastLine() + 1;
            blocks.get(i).endsInComment(after) && line < blocks.get(i).dashLine();
            line++) {
          if (comment && layout.isBlank(line)) {
            blanks.add(TextEdit.delete(after.fullLineSpan(line)));
          }
          comment |= layout.isComment(line);
        }
      }
      return blanks.isEmpty()
          ? edits
          : List.of(TextEdit.between(source.text(), TextEdit.apply(text, blanks)));
    }

    /** Returns the lines of a row; after a blank line or the key, with the blank lines below. */
    private Span taken(RowLayout row, boolean open) {
      int last = row.lastLine();
      while (open && lines.isBlank(last + 1)) {
        last++;
      }
      return source.fullLineSpan(row.firstLine()).to(source.fullLineSpan(last));
    }

    private List<TextEdit> insertions(List<String> moved) {
      String lineEnd = source.lineSeparator();
      String separator = isSpaced() ? lineEnd + lineEnd : lineEnd;
      String text = String.join(separator, moved);
      for (int i = lastCheck + 1; i < rows.size(); i++) {
        if (rows.get(i).requirement().isExcluded()) {
          return aboveExcluded(rows.get(i - 1), rows.get(i), text + separator);
        }
      }
      return List.of(TextEdit.insert(endOfRows(), lineEnd + lineEnd + text));
    }

    private List<TextEdit> aboveExcluded(RowLayout above, RowLayout first, String text) {
      List<TextEdit> edits = new ArrayList<>();
      boolean blank = false;
      for (int line = above.lastLine() + 1; line < first.firstLine(); line++) {
        blank |= lines.isBlank(line);
      }
      if (!blank) {
        edits.add(TextEdit.insert(above.span(source).end(), source.lineSeparator()));
      }
      edits.add(TextEdit.insert(source.lineSpan(first.firstLine()).start(), text));
      return edits;
    }

    /** Returns the end of the comments after the list, such as one about checks without a row. */
    private int endOfRows() {
      RowLayout last = rows.get(rows.size() - 1);
      int column = source.columnIndex(root.start().start());
      return source.lineSpan(lines.lastDeeperComment(last.lastLine(), column, true)).end();
    }

    private boolean isSpaced() {
      long spaced = rows.stream().skip(1).filter(row -> lines.isBlank(row.firstLine() - 1)).count();
      return spaced * 2 > rows.size() - 1;
    }
  }
}
