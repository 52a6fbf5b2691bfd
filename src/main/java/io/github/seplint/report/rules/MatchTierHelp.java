package io.github.seplint.report.rules;

import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;

/** Help for the match tiers of quotes. */
public final class MatchTierHelp {
  private static final int MAX_WIDTH = 100;

  private MatchTierHelp() {}

  /** The tiers, best first, and the steps that lead to them. */
  public static String text(TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    out.append(TextStyle.MESSAGE, "tiers").append('\n');
    paragraph(
        out,
        """
        Match tiers, from exact to none. A row gets the best tier that matches, a row of several \
        parts the tier of its worst part. At every tier the keywords in capitals must be the \
        same, in the same order.\
        """);
    for (MatchTier tier : MatchTier.values()) {
      item(out, tier.label() + "  ", "    ", tier.meaning());
    }
    out.append('\n');
    paragraph(
        out,
        """
        T0 to T2 are verbatim. T3 and T4 pass as well. T5 is spec-wrong-page, T6 \
        quote-not-verbatim, T7 quote-not-found; a different keyword at the same place is \
        quote-keyword-mismatch.\
        """);
    out.append("Edits that T3 and T4 allow:\n");
    for (MatchEdit step : MatchEdit.values()) {
      if (step.compareTo(MatchEdit.LEAD_IN) >= 0) {
        item(out, "- ", "  ", step.meaning());
      }
    }
    return out.text();
  }

  private static void paragraph(TerminalWriter out, String text) {
    item(out, "", "", text);
    out.append('\n');
  }

  private static void item(TerminalWriter out, String first, String further, String text) {
    TextWrapper wrapper =
        new TextWrapper(out, Math.min(MAX_WIDTH, out.width()) - further.length(), first, further);
    wrapper.append(text);
    wrapper.end();
  }
}
