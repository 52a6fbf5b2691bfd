package io.github.seplint.scaffold;

import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Decision;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a file that nobody has decided about, and edits that write decisions into them. */
public record RowDecisions(SepFile file) {

  /** The undecided rows by their index; those in flow style cannot be decided here. */
  public SortedMap<Integer, RowDraft> undecided() {
    SortedMap<Integer, RowDraft> undecided = new TreeMap<>();
    for (Requirement row : file.requirements()) {
      String url = row.url().or(file::specUrl).map(YamlScalar::value).orElse("");
      if (row.proposedId().isPresent() && isTwoLines(row)) {
        String text = row.text().map(YamlScalar::value).orElse("");
        Undecided decision = new Undecided(row.proposedId().get());
        undecided.put(row.index(), new RowDraft(text, url, url, Optional.empty(), decision));
      }
    }
    return undecided;
  }

  /** Returns whether {@code check} and {@code text} are on lines of their own, in this order. */
  private boolean isTwoLines(Requirement row) {
    SourceText source = file.source();
    return !row.mapping().flow()
        && row.text().isPresent()
        && source.lineIndex(text(row).key().span().start())
            == source.lastLineIndex(check(row).value().span()) + 1;
  }

  /**
   * Writes decisions into the text of the file.
   *
   * @param decided rows of {@link #undecided} by their index; undecided ones stay
   */
  public String apply(Map<Integer, RowDraft> decided) {
    List<TextEdit> edits = new ArrayList<>();
    for (Requirement row : file.requirements()) {
      Optional.ofNullable(decided.get(row.index()))
          .ifPresent(draft -> edits.addAll(edits(row, draft.decision())));
    }
    return TextEdit.apply(file.source().text(), edits);
  }

  private List<TextEdit> edits(Requirement row, Decision decision) {
    YamlEntry check = check(row);
    if (decision instanceof Checked checked) {
      return List.of(new TextEdit(check.value().span(), ScalarWriter.write(checked.id())));
    }
    return decision instanceof Excluded excluded ? exclusion(row, excluded.reason()) : List.of();
  }

  /** Removes the check, so that the text follows the dash, and adds the reason after the text. */
  private List<TextEdit> exclusion(Requirement row, String reason) {
    SourceText source = file.source();
    int start = check(row).key().span().start();
    YamlEntry text = text(row);
    String indent = " ".repeat(source.columnIndex(start));
    String line = "excluded: " + ScalarWriter.prose(reason);
    int end = source.lineSpan(source.lastLineIndex(text.value().span())).end();
    return List.of(
        TextEdit.delete(new Span(start, text.key().span().start())),
        TextEdit.insert(end, source.lineSeparator() + indent + line));
  }

  private static YamlEntry check(Requirement row) {
    return row.mapping().entry("check").orElseThrow();
  }

  private static YamlEntry text(Requirement row) {
    return row.mapping().entry("text").orElseThrow();
  }
}
