package io.github.seplint.report.rules;

import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;

/** Help for the match tiers of quotes. */
public final class MatchTierHelp {
  private static final int WIDEST = 100;

  private MatchTierHelp() {}

  /** The tiers, best first, and the steps that lead to them. */
  public static String text(TerminalCapabilities screen) {
    TerminalWriter ink = new TerminalWriter(screen);
    ink.put(TextStyle.MESSAGE, "tiers").put('\n');
    paragraph(
        ink,
        "",
        "",
        "Match tiers, from exact to none. A row gets the best tier that matches, a row of several"
            + " parts the tier of its worst part. At every tier the keywords in capitals must be"
            + " the same, in the same order.");
    ink.put('\n');
    for (MatchTier tier : MatchTier.values()) {
      paragraph(ink, tier.label() + "  ", "    ", tier.meaning());
    }
    ink.put('\n');
    paragraph(
        ink,
        "",
        "",
        "T0 to T2 are verbatim. T3 and T4 pass as well. T5 is spec-wrong-page, T6"
            + " quote-not-verbatim, T7 quote-not-found; a different keyword at the same place is"
            + " quote-keyword-mismatch.");
    ink.put('\n');
    ink.put("Edits that T3 and T4 allow:\n");
    for (MatchEdit step : MatchEdit.values()) {
      if (step.compareTo(MatchEdit.LEAD_IN) >= 0) {
        paragraph(ink, "- ", "  ", step.meaning());
      }
    }
    return ink.text().toString();
  }

  private static void paragraph(TerminalWriter ink, String first, String further, String text) {
    TextWrapper wrapping =
        new TextWrapper(ink, Math.min(WIDEST, ink.width()) - further.length(), first, further);
    wrapping.words(text);
    wrapping.end();
  }
}
