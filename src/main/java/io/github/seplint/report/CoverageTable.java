package io.github.seplint.report;

import io.github.seplint.report.TextTable.Cell;
import io.github.seplint.report.TextTable.Column;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimRatio;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.SepClaims;
import java.util.List;

/** Tables of counts by page, section and SEP. */
final class CoverageTable {
  private static final Column NUMBER = new Column(true, 10);
  private static final String START = "(start)";

  private final Ink ink;

  CoverageTable(Ink ink) {
    this.ink = ink;
  }

  /** Writes a line for each page and, below it, for each of its sections with sentences. */
  void pages(List<ClaimedSentence> units) {
    TextTable table = new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER);
    table.heading("page and section", "sentences", "claimed");
    ClaimRatio.groups(units, each -> each.unit().path())
        .forEach(
            (path, onPage) -> {
              add(table, Cell.of(Role.STRONG, path), onPage);
              ClaimRatio.groups(onPage, each -> each.unit().section())
                  .forEach((section, some) -> add(table, Cell.of(name(section)), some));
            });
    table.write(ink);
  }

  /** Writes a line for each SEP. */
  void seps(List<SepClaims> seps) {
    TextTable table = new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER);
    table.heading("SEP", "commits", "added", "present", "claimed");
    for (SepClaims each : seps) {
      ClaimRatio share = ClaimRatio.of(each.standing());
      table.row(
          Cell.of(Role.STRONG, "SEP-" + each.sep()),
          number(each.commits().size()),
          number(each.added()),
          number(share.sentences()),
          number(share.claimed()),
          Cell.of(share.percent()));
    }
    table.write(ink);
  }

  private static void add(TextTable table, Cell name, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    table.row(name, number(share.sentences()), number(share.claimed()), Cell.of(share.percent()));
  }

  private static Cell number(int number) {
    return Cell.of(String.valueOf(number));
  }

  private static String name(Section section) {
    return "  ".repeat(Math.max(1, section.level() - 1))
        + (section.title().isEmpty() ? START : section.title());
  }
}
