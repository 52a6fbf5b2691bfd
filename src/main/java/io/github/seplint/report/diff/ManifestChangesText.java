package io.github.seplint.report.diff;

import io.github.seplint.manifest.ManifestComparison;
import io.github.seplint.manifest.ManifestSummary.Gap;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import java.util.List;
import java.util.Optional;

/** What is stale in a manifest, for people: a line each. */
public final class ManifestChangesText {
  private static final int LONGEST_NAME = 100;
  private static final String OTHER_LAYOUT =
      "differs in formatting only: white space, line endings, escapes, key order, or docs";
  private static final String OTHER_ORDER = "lists the same SEPs in a different order";

  private final String path;
  private final TerminalWriter ink;

  /**
   * @param path of the manifest, as it is shown
   */
  public ManifestChangesText(String path, TerminalCapabilities screen) {
    this.path = path;
    this.ink = new TerminalWriter(screen);
  }

  /**
   * The lines; at least one, as the manifest is not what it must be.
   *
   * @param source what it must say that was run; empty for whatever it says
   */
  public String of(ManifestComparison comparison, Optional<String> source) {
    List<SepChange> changes = comparison.changes();
    changes.forEach(this::line);
    boolean other = source.isPresent() && !source.equals(comparison.source());
    if (other) {
      begin().put("source: ").foreign(comparison.source().orElse("none"));
      ink.put(" -> ").foreign(source.get()).put('\n');
    }
    if (changes.isEmpty() && !other) {
      begin().put(comparison.isSorted() ? OTHER_LAYOUT : OTHER_ORDER).put('\n');
    }
    return ink.text().toString();
  }

  private TerminalWriter begin() {
    return ink.foreign(TextStyle.PATH, path).put(": ");
  }

  private void line(SepChange change) {
    begin().put("SEP ").put(Long.toString(change.sep())).put(": ").put(change.kind().label());
    name(change).ifPresent(name -> ink.put(": ").foreign(name));
    ink.put('\n');
  }

  private static Optional<String> name(SepChange change) {
    String subject = shortened(change.subject());
    return switch (change.kind()) {
      case MISCOUNTED -> Optional.empty();
      case REKEYED, FILE_MOVED, SPEC_URL_CHANGED ->
          Optional.of(
              shortened(change.before().orElse(""))
                  + " -> "
                  + shortened(change.after().orElse("")));
      default -> Optional.of(subject);
    };
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** Prints a line per untested requirement. */
  public static final class GapPrinter {
    private GapPrinter() {}

    /** The lines. */
    public static String of(List<Gap> gaps, TerminalCapabilities screen) {
      TerminalWriter ink = new TerminalWriter(screen);
      for (Gap gap : gaps) {
        ink.foreign(TextStyle.PATH, gap.yaml()).put(": ").put(words(gap.kind())).put(": ");
        ink.foreign(ManifestChangesText.shortened(gap.subject())).put('\n');
      }
      return ink.text().toString();
    }

    private static String words(Gap.Kind kind) {
      return switch (kind) {
        case UNTESTED -> "untested";
        case UNKEYED -> "neither check nor reason";
        case UNTRACKED -> "untracked";
      };
    }
  }
}
