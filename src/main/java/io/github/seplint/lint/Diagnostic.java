package io.github.seplint.lint;

import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.sep.RowKey;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A finding with the id and severity of its rule.
 *
 * @param help how to fix it by hand, a sentence; empty if there is a fix
 * @param row the row or key that it is in, independent of line numbers
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    RowKey row,
    String message,
    String help,
    List<Related> related,
    Optional<OfferedFix> fix)
    implements Comparable<Diagnostic> {

  /** Another place that explains the diagnostic. */
  public record Related(Place place, String message) {}

  /**
   * A fix with its applicability.
   *
   * @param regions the lines and columns of each edit, in their order
   */
  public record OfferedFix(Fix fix, Applicability kind, List<Region> regions) {
    public OfferedFix {
      regions = List.copyOf(regions);
    }
  }

  private static final int LONGEST_MESSAGE = 400;

  /** A diagnostic that belongs to no row. */
  public Diagnostic(
      String rule,
      Severity severity,
      Place place,
      String message,
      List<Related> related,
      Optional<OfferedFix> fix) {
    this(rule, severity, place, RowKey.FILE, message, "", related, fix);
  }

  /** A diagnostic without help. */
  public Diagnostic(
      String rule,
      Severity severity,
      Place place,
      RowKey row,
      String message,
      List<Related> related,
      Optional<OfferedFix> fix) {
    this(rule, severity, place, row, message, "", related, fix);
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

  /** By path, place, rule and message; combined comparators would create classes at every start. */
  @Override
  public int compareTo(Diagnostic other) {
    int order = place.path().compareTo(other.place.path());
    order = order != 0 ? order : Integer.compare(place.from(), other.place.from());
    order = order != 0 ? order : Integer.compare(place.to(), other.place.to());
    order = order != 0 ? order : rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }

  /**
   * Makes a diagnostic of a finding.
   *
   * @param sources the text of a file by its display path; by an empty path that of the file that
   *     is being checked
   */
  public static Diagnostic from(
      ConfiguredRule rule, Finding finding, RowKey row, Function<String, SourceText> sources) {
    SourceText source = sources.apply(finding.path);
    List<Related> related = new ArrayList<>(finding.notes.size());
    for (Finding.Note note : finding.notes) {
      Place place = note.place().orElseGet(() -> sources.apply(note.path()).place(note.span()));
      related.add(new Related(place, note.message()));
    }
    return new Diagnostic(
        rule.id(),
        rule.severity(),
        source.place(finding.span),
        row,
        finding.message,
        finding.fix.isPresent() ? "" : rule.rule().help(),
        related,
        finding.fix.map(fix -> new OfferedFix(fix, rule.rule().fix(), regions(fix, source))));
  }

  private static List<Region> regions(Fix fix, SourceText source) {
    return fix.edits().stream()
        .map(edit -> source.place(edit.span()))
        .map(place -> new Region(place.start(), place.end()))
        .toList();
  }

  /**
   * A diagnostic that is suppressed.
   *
   * @param reason the written reason; empty if none is given
   */
  public record SuppressedDiagnostic(Diagnostic diagnostic, Origin origin, String reason)
      implements Comparable<SuppressedDiagnostic> {
    @Override
    public int compareTo(SuppressedDiagnostic other) {
      return diagnostic.compareTo(other.diagnostic);
    }

    /** The source of a suppression. */
    public enum Origin {
      /** A comment in the file. */
      COMMENT,
      /** The baseline. */
      BASELINE
    }
  }
}
