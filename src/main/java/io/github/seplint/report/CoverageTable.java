package io.github.seplint.report;

import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts by page, by section and by SEP, in columns. */
final class CoverageTable {
  private static final int NUMBER = 10;
  private static final String START = "(start)";

  private final Ink ink;
  private final List<Line> lines = new ArrayList<>();

  /** A name and what stands behind it. */
  private record Line(Role role, String name, List<String> cells) {}

  CoverageTable(Ink ink) {
    this.ink = ink;
  }

  /** A line for each page and, below it, for each of its sections that demands something. */
  void pages(List<ClaimedSentence> units) {
    heading("page and section", List.of("sentences", "claimed", ""));
    Share.groups(units, each -> each.unit().path())
        .forEach(
            (path, onPage) -> {
              add(Role.STRONG, path, onPage);
              Map<Section, List<ClaimedSentence>> sections =
                  Share.groups(onPage, each -> each.unit().section());
              sections.forEach((section, some) -> add(Role.MESSAGE, name(section), some));
            });
    flush();
  }

  /** A line for each SEP. */
  void seps(List<SepCoverage> seps) {
    heading("SEP", List.of("commits", "added", "there yet", "claimed", ""));
    for (SepCoverage each : seps) {
      Share share = Share.of(each.standing());
      lines.add(
          new Line(
              Role.STRONG,
              "SEP-" + each.sep(),
              List.of(
                  String.valueOf(each.commits().size()),
                  String.valueOf(each.added()),
                  String.valueOf(share.sentences()),
                  String.valueOf(share.claimed()),
                  share.percent())));
    }
    flush();
  }

  private static String name(Section section) {
    return "  ".repeat(Math.max(1, section.level() - 1))
        + (section.title().isEmpty() ? START : section.title());
  }

  private void heading(String name, List<String> cells) {
    lines.add(new Line(Role.HEADING, name, cells));
  }

  private void add(Role role, String name, List<ClaimedSentence> units) {
    Share share = Share.of(units);
    String claimed = String.valueOf(share.claimed());
    lines.add(
        new Line(role, name, List.of(String.valueOf(share.sentences()), claimed, share.percent())));
  }

  private void flush() {
    int longest = lines.stream().mapToInt(line -> width(line.name)).max().orElse(0);
    for (Line line : lines) {
      Role role = line.role == Role.HEADING ? Role.HEADING : Role.MESSAGE;
      if (line.role == Role.MESSAGE) {
        ink.foreign(line.name);
      } else {
        ink.foreign(line.role, line.name);
      }
      ink.repeat(' ', longest - width(line.name));
      line.cells.forEach(cell -> cell(role, cell));
      ink.put('\n');
    }
    lines.clear();
  }

  private void cell(Role role, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    ink.repeat(' ', NUMBER + 1 - cell.length());
    if (role == Role.HEADING) {
      ink.put(role, cell);
    } else {
      ink.put(cell);
    }
  }

  private static int width(String name) {
    return Glyph.width(name, 0, name.length());
  }
}
