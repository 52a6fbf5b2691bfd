package io.github.seplint.report;

import io.github.seplint.spec.match.MatchEdit;
import io.github.seplint.spec.match.MatchTier;

/** How quotes are held against the specification, for the terminal. */
public final class TierTable {
  private static final int WIDEST = 100;

  private TierTable() {}

  /** The tiers, best first, and the steps that lead to them. */
  public static String text(Screen screen) {
    Ink ink = new Ink(screen);
    ink.put(Role.MESSAGE, "tiers").put('\n');
    paragraph(
        ink,
        "",
        "",
        "How far a quote must be bent until the specification has it. A row has the first tier"
            + " that succeeds, a row of several parts that of its worst. At every tier the"
            + " keywords in capitals are the same, in the same order.");
    ink.put('\n');
    for (MatchTier tier : MatchTier.values()) {
      paragraph(ink, tier.label() + "  ", "    ", tier.meaning());
    }
    ink.put('\n');
    paragraph(
        ink,
        "",
        "",
        "T0 to T2 are verbatim. T3 and T4 pass as well. T5 is spec-wrong-page, T6 quote-not-verbatim,"
            + " T7 quote-not-found; another keyword at the same place is"
            + " quote-keyword-mismatch.");
    ink.put('\n');
    ink.put("The steps that T3 and T4 may take:\n");
    for (MatchEdit step : MatchEdit.values()) {
      if (step.compareTo(MatchEdit.LEAD_IN) >= 0) {
        paragraph(ink, "- ", "  ", step.meaning());
      }
    }
    return ink.text().toString();
  }

  private static void paragraph(Ink ink, String first, String further, String text) {
    Wrapping wrapping =
        new Wrapping(ink, Math.min(WIDEST, ink.width()) - further.length(), first, further);
    wrapping.words(text);
    wrapping.end();
  }
}
