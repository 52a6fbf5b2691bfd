package io.github.seplint.lint;

import io.github.seplint.sep.RowKey;
import io.github.seplint.source.Place;
import io.github.seplint.source.Region;
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
  public record OfferedFix(Fix fix, FixKind kind, List<Region> regions) {
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
}
