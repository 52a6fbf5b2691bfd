package io.github.seplint.scaffold;

import io.github.seplint.scaffold.SepFileDraft.RowWriter;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowLayout;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds rows to a file by edits that keep all lines. The result is parsed again: it has the old
 * rows, unchanged, and the new ones.
 */
public final class RowInsertion {
  private static final String BANNER = "──";

  private final SourceText source;
  private final LineLayout lines;
  private final SepFile file;
  private final List<RowLayout> rows;

  private RowInsertion(SepFile file) {
    this.source = file.source();
    this.lines = new LineLayout(source);
    this.file = file;
    this.rows = RowLayout.of(file);
  }

  /**
   * Adds rows: after the last check row, and those with a reason after all others. Returns the new
   * text; empty if the file has no rows in block style to add them to.
   */
  public static Optional<String> add(SepFile file, List<RowDraft> added) {
    RowInsertion insertion = new RowInsertion(file);
    if (insertion.rows.isEmpty()) {
      return Optional.empty();
    }
    String text = TextEdit.apply(file.source().text(), insertion.edits(added));
    return Optional.of(text).filter(after -> insertion.isExtended(after, added));
  }

  private List<TextEdit> edits(List<RowDraft> added) {
    List<RowDraft> checks = added.stream().filter(row -> !row.isExcluded()).toList();
    List<RowDraft> excluded = added.stream().filter(RowDraft::isExcluded).toList();
    int lastCheck = rows.size() - 1;
    while (lastCheck >= 0 && !rows.get(lastCheck).requirement().isChecked()) {
      lastCheck--;
    }
    boolean isLast = lastCheck == rows.size() - 1;
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder end = new StringBuilder();
    if (!checks.isEmpty()) {
      RowWriter writer = writer();
      writer.addRows(checks);
      if (isLast) {
        end.append(after(writer.text()));
      } else if (lastCheck >= 0) {
        int offset = source.lineSpan(rows.get(lastCheck).lastLine()).end();
        edits.add(TextEdit.insert(offset, after(writer.text())));
      } else {
        int offset = source.lineSpan(rows.get(0).firstLine()).start();
        edits.add(TextEdit.insert(offset, lineEnds(writer.text()) + source.lineSeparator()));
      }
    }
    if (!excluded.isEmpty()) {
      RowWriter writer = writer();
      excluded.forEach(writer::add);
      end.append(isLast ? source.lineSeparator() : "").append(after(writer.text()));
    }
    if (end.length() > 0) {
      int last = source.lineSpan(rows.get(rows.size() - 1).lastLine()).end();
      edits.add(TextEdit.insert(last, end.toString()));
    }
    return edits;
  }

  private RowWriter writer() {
    int column = lines.column(rows.get(0).dashLine());
    boolean hasBanners =
        file.yaml().comments().stream().anyMatch(comment -> comment.text().contains(BANNER));
    String specUrl = file.specUrl().map(YamlScalar::value).orElse("");
    return new RowWriter(" ".repeat(column), specUrl, hasBanners);
  }

  /** Lines to insert at the end of a line. */
  private String after(String text) {
    boolean startsSection = text.stripLeading().startsWith("#") && text.contains(BANNER);
    String separator = startsSection || isSpaced() ? source.lineSeparator() : "";
    return source.lineSeparator() + separator + lineEnds(text).stripTrailing();
  }

  /** Returns whether blank lines separate most rows of a kind. */
  private boolean isSpaced() {
    int pairs = 0;
    int spaced = 0;
    for (int i = 1; i < rows.size(); i++) {
      RowLayout row = rows.get(i);
      if (row.requirement().isExcluded() == rows.get(i - 1).requirement().isExcluded()) {
        pairs++;
        spaced += lines.isBlank(row.firstLine() - 1) ? 1 : 0;
      }
    }
    return spaced * 2 > pairs;
  }

  private String lineEnds(String text) {
    return text.replace("\n", source.lineSeparator());
  }

  private boolean isExtended(String text, List<RowDraft> added) {
    List<Requirement> after = SepFile.read(new SourceText(source.path(), text)).requirements();
    List<List<String>> values = new ArrayList<>(after.stream().map(RowInsertion::values).toList());
    boolean kept =
        file.requirements().stream().allMatch(row -> values.remove(RowInsertion.values(row)));
    return kept
        && values.size() == added.size()
        && added.stream()
            .allMatch(row -> values.stream().anyMatch(each -> each.contains(row.text())));
  }

  private static List<String> values(Requirement row) {
    return row.mapping().entries().stream()
        .map(entry -> entry.value() instanceof YamlScalar scalar ? scalar.value() : entry.name())
        .toList();
  }
}
