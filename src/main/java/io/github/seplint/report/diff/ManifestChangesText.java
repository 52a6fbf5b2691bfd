package io.github.seplint.report.diff;

import io.github.seplint.manifest.ManifestComparison;
import io.github.seplint.manifest.ManifestSummary.Gap;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import java.util.List;
import java.util.Optional;

/** Prints the differences of an outdated manifest, a line for each. */
public final class ManifestChangesText {
  private static final int MAX_NAME = 100;
  private static final String OTHER_LAYOUT =
      "differs in formatting only: white space, line endings, escapes, key order, or docs";

  private final String path;
  private final TerminalWriter out;

  public ManifestChangesText(String path, TerminalCapabilities terminal) {
    this.path = path;
    this.out = new TerminalWriter(terminal);
  }

  /** Returns at least one line; an empty {@code source} accepts any source. */
  public String of(ManifestComparison comparison, Optional<String> source) {
    List<SepChange> changes = comparison.changes();
    changes.forEach(this::line);
    boolean other = source.isPresent() && !source.equals(comparison.source());
    if (other) {
      begin().append("source: ").appendUntrusted(comparison.source().orElse("none"));
      out.append(" -> ").appendUntrusted(source.get()).append('\n');
    }
    if (changes.isEmpty() && !other) {
      begin()
          .append(comparison.isSorted() ? OTHER_LAYOUT : "lists the same SEPs in a different order")
          .append('\n');
    }
    return out.text();
  }

  private TerminalWriter begin() {
    return out.appendUntrusted(TextStyle.PATH, path).append(": ");
  }

  private void line(SepChange change) {
    begin().append("SEP " + change.sep() + ": ").append(change.kind().label());
    switch (change.kind()) {
      case MISCOUNTED -> {}
      case REKEYED, FILE_MOVED, SPEC_URL_CHANGED -> {
        out.append(": ").appendUntrusted(shortened(change.before().orElse("")));
        out.append(" -> ").appendUntrusted(shortened(change.after().orElse("")));
      }
      default -> out.append(": ").appendUntrusted(shortened(change.subject()));
    }
    out.append('\n');
  }

  private static String shortened(String text) {
    return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME - 1) + "…";
  }

  /** Returns a line per untested requirement. */
  public static String of(List<Gap> gaps, TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    for (Gap gap : gaps) {
      out.appendUntrusted(TextStyle.PATH, gap.yaml()).append(": ").append(gap.kind());
      out.append(": ").appendUntrusted(shortened(gap.subject())).append('\n');
    }
    return out.text();
  }
}
