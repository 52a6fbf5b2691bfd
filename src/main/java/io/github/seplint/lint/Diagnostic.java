package io.github.seplint.lint;

import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.sep.RowKey;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A signed finding.
 *
 * @param row what it stands in, by a name that does not depend on lines
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    RowKey row,
    String message,
    List<Related> related,
    Optional<OfferedFix> fix) {

  /** Another place that explains it. */
  public record Related(Place place, String message) {}

  /**
   * A fix, with what the rule's page says of it.
   *
   * @param regions where each of its edits stands, in their order
   */
  public record OfferedFix(Fix fix, Applicability kind, List<Region> regions) {
    public OfferedFix {
      regions = List.copyOf(regions);
    }
  }

  /** By path, place, rule and message. */
  public static final Comparator<Diagnostic> ORDER = Diagnostic::compare;

  private static final int LONGEST_MESSAGE = 400;

  /** A finding that stands in no row. */
  public Diagnostic(
      String rule,
      Severity severity,
      Place place,
      String message,
      List<Related> related,
      Optional<OfferedFix> fix) {
    this(rule, severity, place, RowKey.FILE, message, related, fix);
  }

  public Diagnostic {
    message = message.length() > LONGEST_MESSAGE ? shortened(message) : message;
    related = List.copyOf(related);
  }

  private static String shortened(String message) {
    int end = LONGEST_MESSAGE - 1;
    boolean splits = Character.isSurrogatePair(message.charAt(end - 1), message.charAt(end));
    return message.substring(0, splits ? end - 1 : end) + "…";
  }

  /** By hand: comparators that are put together make classes at each start. */
  private static int compare(Diagnostic a, Diagnostic b) {
    int order = a.place.path().compareTo(b.place.path());
    order = order != 0 ? order : Integer.compare(a.place.span().start(), b.place.span().start());
    order = order != 0 ? order : Integer.compare(a.place.span().end(), b.place.span().end());
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    return order != 0 ? order : a.message.compareTo(b.message);
  }

  /** Makes a finding a diagnostic. */
  static final class Signature {
    private Signature() {}

    static Diagnostic sign(
        ConfiguredRule active, Finding finding, SourceText source, RowKeys rows) {
      List<Related> related = new ArrayList<>();
      for (Finding.Note note : finding.notes()) {
        related.add(new Related(source.place(note.span()), note.message()));
      }
      for (Finding.Reference reference : finding.references()) {
        related.add(new Related(reference.place(), reference.message()));
      }
      return new Diagnostic(
          active.id(),
          active.severity(),
          source.place(finding.span()),
          rows.at(finding.span()),
          finding.message(),
          related,
          finding.fix().map(fix -> new OfferedFix(fix, active.rule().fix(), regions(fix, source))));
    }

    private static List<Region> regions(Fix fix, SourceText source) {
      List<Region> regions = new ArrayList<>(fix.edits().size());
      for (TextEdit edit : fix.edits()) {
        regions.add(source.regionOf(edit.span()));
      }
      return regions;
    }
  }

  /**
   * A finding that is tolerated.
   *
   * @param reason what people wrote beside it; empty where they wrote nothing
   */
  public record SuppressedDiagnostic(Diagnostic diagnostic, Origin origin, String reason) {

    /** Who tolerates it. */
    public enum Origin {
      /** A comment in the file. */
      COMMENT,
      /** The baseline. */
      BASELINE
    }
  }
}
