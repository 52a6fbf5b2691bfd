package io.github.seplint.lint;

import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.sep.RowKey;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding with the id and severity of its rule.
 *
 * @param row the row or key that it is in, independent of line numbers
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    RowKey row,
    String message,
    List<Related> related,
    Optional<OfferedFix> fix) {

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

  /** By path, place, rule and message. */
  public static final Comparator<Diagnostic> ORDER = Diagnostic::compare;

  private static final int LONGEST_MESSAGE = 400;

  /** A diagnostic that belongs to no row. */
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

  /** Written out, because combined comparators create classes at every start. */
  private static int compare(Diagnostic a, Diagnostic b) {
    int order = a.place.path().compareTo(b.place.path());
    order = order != 0 ? order : Integer.compare(a.place.span().start(), b.place.span().start());
    order = order != 0 ? order : Integer.compare(a.place.span().end(), b.place.span().end());
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    return order != 0 ? order : a.message.compareTo(b.message);
  }

  /** Locates spans of the files in which findings are reported. */
  public interface Locator {
    /**
     * Returns the place of a span.
     *
     * @param path the file, as displayed; empty for the file that is being checked
     */
    Place place(String path, Span span);

    RowKey row(String path, Span span);
  }

  /** Makes a diagnostic of a finding. */
  public static Diagnostic from(ConfiguredRule rule, Finding finding, Locator locator) {
    String path = finding.path();
    List<Related> related = new ArrayList<>(finding.notes().size());
    for (Finding.Note note : finding.notes()) {
      Place place =
          note.place().isPresent() ? note.place().get() : locator.place(note.path(), note.span());
      related.add(new Related(place, note.message()));
    }
    return new Diagnostic(
        rule.id(),
        rule.severity(),
        locator.place(path, finding.span()),
        locator.row(path, finding.span()),
        finding.message(),
        related,
        finding
            .fix()
            .map(fix -> new OfferedFix(fix, rule.rule().fix(), regions(fix, path, locator))));
  }

  private static List<Region> regions(Fix fix, String path, Locator locator) {
    List<Region> regions = new ArrayList<>(fix.edits().size());
    for (TextEdit edit : fix.edits()) {
      Place place = locator.place(path, edit.span());
      regions.add(new Region(place.start(), place.end()));
    }
    return regions;
  }

  /**
   * A diagnostic that is suppressed.
   *
   * @param reason the written reason; empty if none is given
   */
  public record SuppressedDiagnostic(Diagnostic diagnostic, Origin origin, String reason) {

    /** The source of a suppression. */
    public enum Origin {
      /** A comment in the file. */
      COMMENT,
      /** The baseline. */
      BASELINE
    }
  }
}
