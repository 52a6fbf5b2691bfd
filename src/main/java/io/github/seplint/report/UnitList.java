package io.github.seplint.report;

import static java.util.stream.Collectors.joining;

import io.github.seplint.source.Place;
import io.github.seplint.source.SafeText;
import io.github.seplint.spec.requirement.Claim;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;

/** Prints normative sentences. */
public final class UnitList {
  private static final String INDENT = "    ";

  private final Ink ink;

  private UnitList(Ink ink) {
    this.ink = ink;
  }

  /** For each its place, its level, its text and the rows that claim it; then how many they are. */
  public static String of(List<ClaimedSentence> units, Screen screen) {
    UnitList list = new UnitList(new Ink(screen));
    units.forEach(list::append);
    list.summary(units);
    return list.ink.text().toString();
  }

  private void append(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.unit();
    Place place = unit.place();
    ink.open(Role.PATH).foreign(place.path()).put(':').put(place.start().line());
    ink.put(':').put(place.start().column()).close(Role.PATH).put(": ");
    ink.put(Role.STRONG, unit.keywords().stream().distinct().collect(joining(", ")));
    if (!unit.section().title().isEmpty()) {
      ink.put(" in ").foreign(unit.section().title());
    }
    ink.put('\n');
    Wrapping text = new Wrapping(ink, ink.width() - INDENT.length(), INDENT, INDENT);
    StringBuilder visible = new StringBuilder();
    SafeText.append(visible, unit.text());
    text.words(visible.toString());
    text.end();
    claimed.claims().forEach(this::append);
    if (!claimed.isClaimed()) {
      ink.put(INDENT).put(Role.GUTTER, "no row").put('\n');
    }
  }

  private void append(Claim claim) {
    ink.put(INDENT).foreign(Role.PATH, claim.file()).put(Role.PATH, ":" + claim.line());
    ink.put(": row ").put(claim.row());
    if (!claim.disposition().isEmpty()) {
      ink.put(", ").foreign(claim.disposition());
    }
    ink.put('\n');
  }

  private void summary(List<ClaimedSentence> units) {
    long must = units.stream().filter(UnitList::isMust).count();
    long pages = units.stream().map(each -> each.unit().path()).distinct().count();
    long claimed = units.stream().filter(ClaimedSentence::isClaimed).count();
    ink.put(Summary.count(units.size(), "sentence")).put(" on ");
    ink.put(Summary.count((int) pages, "page")).put(": ").put((int) must).put(" MUST, ");
    ink.put(units.size() - (int) must)
        .put(" SHOULD; ")
        .put((int) claimed)
        .put(" claimed by rows\n");
  }

  private static boolean isMust(ClaimedSentence each) {
    return each.unit().level() == NormativeSentence.Level.MUST;
  }
}
