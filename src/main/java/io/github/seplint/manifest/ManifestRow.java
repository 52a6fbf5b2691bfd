package io.github.seplint.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of a traceability file, joined with the results of a conformance run.
 *
 * @param tested whether the check was emitted; false for a row without one
 * @param check the id; empty unless the row has a check
 * @param reason why no check tests the row; empty unless it is excluded
 * @param url of the cited page; always empty for an excluded row, as the manifest format has no
 *     field for it
 * @param line in which the check is defined in the traceability file, counted from 1; empty where
 *     only the manifest was read
 */
public record ManifestRow(
    boolean tested,
    Optional<String> check,
    Optional<String> reason,
    String text,
    Optional<String> url,
    Optional<String> issue,
    OptionalInt line) {

  /** The disposition of a row, in the order in which a manifest lists its rows. */
  public enum Disposition {
    CHECKED,
    EXCLUDED,
    UNKEYED
  }

  /** The disposition of a row together with the result of its check. */
  public enum RowStatus {
    TESTED,
    UNTESTED,
    EXCLUDED,
    UNKEYED;

    /** The name in the output formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A row with a check. */
  public static ManifestRow checked(
      String check, boolean tested, String text, Optional<String> url, Optional<String> issue) {
    return new ManifestRow(
        tested, Optional.of(check), Optional.empty(), text, url, issue, OptionalInt.empty());
  }

  /** A row with the reason why no check tests it. */
  public static ManifestRow excluded(String text, String reason, Optional<String> issue) {
    Optional<String> none = Optional.empty();
    return new ManifestRow(
        false, none, Optional.of(reason), text, none, issue, OptionalInt.empty());
  }

  /** A row with neither check nor reason. */
  public static ManifestRow unkeyed(String text, Optional<String> url, Optional<String> issue) {
    return new ManifestRow(
        false, Optional.empty(), Optional.empty(), text, url, issue, OptionalInt.empty());
  }

  public Disposition disposition() {
    if (check.isPresent()) {
      return Disposition.CHECKED;
    }
    return reason.isPresent() ? Disposition.EXCLUDED : Disposition.UNKEYED;
  }

  /** The check id, or the text of a row that has none. */
  public String name() {
    return check.orElse(text);
  }

  public RowStatus status() {
    return switch (disposition()) {
      case CHECKED -> tested ? RowStatus.TESTED : RowStatus.UNTESTED;
      case EXCLUDED -> RowStatus.EXCLUDED;
      case UNKEYED -> RowStatus.UNKEYED;
    };
  }

  /** The same row with another test result. */
  public ManifestRow withTested(boolean emitted) {
    return new ManifestRow(emitted, check, reason, text, url, issue, line);
  }

  /** The same row with the line of its check. */
  public ManifestRow withLine(OptionalInt number) {
    return new ManifestRow(tested, check, reason, text, url, issue, number);
  }
}
