package io.github.seplint.lint;

import io.github.seplint.source.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A signed finding. */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    String message,
    List<Related> related,
    Optional<OfferedFix> fix) {

  /** Another place that explains it. */
  public record Related(Place place, String message) {}

  /** A fix, with what the rule's page says of it. */
  public record OfferedFix(Fix fix, FixKind kind) {}

  /** By path, place, rule and message. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place.path())
          .thenComparingInt(d -> d.place.span().start())
          .thenComparingInt(d -> d.place.span().end())
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  private static final int LONGEST_MESSAGE = 400;

  public Diagnostic {
    message =
        message.length() > LONGEST_MESSAGE
            ? message.substring(0, LONGEST_MESSAGE - 1) + "…"
            : message;
    related = List.copyOf(related);
  }
}
