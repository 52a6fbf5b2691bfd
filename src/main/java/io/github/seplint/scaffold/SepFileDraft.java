package io.github.seplint.scaffold;

import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.sep.Placeholder;
import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import io.github.seplint.text.SafeText;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A traceability file to write, in the layout that the rules of the group {@code layout} require.
 *
 * @param rows in the order of the sentences
 * @param edited the edits of older sentences, which only a person can judge; listed in a comment
 */
public record SepFileDraft(long sep, List<RowDraft> rows, List<EditedSentence> edited) {
  private static final int WIDTH = 80;
  private static final int SHORTEST_RULE = 3;

  /** The file. */
  public String yaml() {
    String specUrl = specUrl();
    StringBuilder text = new StringBuilder();
    text.append("sep: ").append(sep).append('\n');
    text.append("spec_url: ").append(ScalarWriter.url(specUrl)).append('\n');
    text.append("requirements:\n");
    RowWriter writer = new RowWriter("  ", specUrl, true);
    writer.addRows(rows.stream().filter(row -> !row.isExcluded()).toList());
    writer.addExcluded(rows.stream().filter(RowDraft::isExcluded).toList());
    writer.addEdited(edited);
    return text.append(writer.text()).toString();
  }

  /** The section with the most rows, the first of several. */
  private String specUrl() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.merge(row.url(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Writes rows as items of a list. */
  static final class RowWriter {
    private final String indent;
    private final String specUrl;
    private final boolean hasBanners;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates a writer.
     *
     * @param indent of the dashes
     * @param specUrl the URL that rows inherit
     * @param hasBanners whether a comment heads each section
     */
    RowWriter(String indent, String specUrl, boolean hasBanners) {
      this.indent = indent;
      this.specUrl = specUrl;
      this.hasBanners = hasBanners;
    }

    /** The lines, each with a line end. */
    String text() {
      return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Adds rows by section. */
    void addRows(List<RowDraft> rows) {
      Map<String, List<RowDraft>> sections = new LinkedHashMap<>();
      rows.forEach(
          row -> sections.computeIfAbsent(row.section(), key -> new ArrayList<>()).add(row));
      sections.forEach(
          (section, each) -> {
            addBanner(section);
            each.forEach(this::add);
          });
    }

    /** Adds the excluded rows after all others. */
    void addExcluded(List<RowDraft> rows) {
      if (!rows.isEmpty()) {
        addBlankLine();
        addBanner("Excluded");
        rows.forEach(this::add);
      }
    }

    /** Adds a comment with the edited sentences. */
    void addEdited(List<EditedSentence> edited) {
      if (!edited.isEmpty()) {
        addBlankLine();
        addBanner("Edited sentences");
        addComment("Sentences that replace older ones. Add a row for each new requirement:");
        for (EditedSentence each : edited) {
          addComment("- " + each.after().text() + " [" + RowDrafter.section(each.after()) + "]");
          addComment("  before: " + each.before().text());
        }
      }
    }

    private void addBlankLine() {
      if (!lines.isEmpty()) {
        lines.add("");
      }
    }

    private void addBanner(String title) {
      if (hasBanners) {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
          lines.add("");
        }
        String start = indent + "# ── " + SafeText.of(title) + " ";
        int rule = Math.max(SHORTEST_RULE, WIDTH - start.codePointCount(0, start.length()));
        lines.add(start + "─".repeat(rule));
      }
    }

    private void addComment(String text) {
      lines.add(indent + "# " + SafeText.of(text).stripTrailing());
    }

    /** Adds one row. */
    void add(RowDraft row) {
      row.note().ifPresent(this::addComment);
      String text = "text: " + ScalarWriter.prose(row.text());
      if (row.decision() instanceof Excluded excluded) {
        lines.add(indent + "- " + text);
        lines.add(indent + "  excluded: " + ScalarWriter.prose(excluded.reason()));
      } else {
        lines.add(indent + "- check: " + check(row.decision()));
        lines.add(indent + "  " + text);
      }
      if (!row.url().equals(specUrl)) {
        lines.add(indent + "  url: " + ScalarWriter.url(row.url()));
      }
    }

    private static String check(RowDraft.Decision decision) {
      return decision instanceof Checked checked
          ? ScalarWriter.write(checked.id())
          : decision instanceof Undecided undecided
              ? Placeholder.undecided(undecided.proposal())
              : "";
    }
  }
}
