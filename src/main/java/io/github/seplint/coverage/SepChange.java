package io.github.seplint.coverage;

import java.util.Optional;

/**
 * What has become of one thing of a SEP between two manifests.
 *
 * @param sep the SEP's number
 * @param subject what it is about: a check id, where there is none the text of a row; of the SEP
 *     itself the path of its file
 * @param before what was said: an id, a text, a reason or a link, as the kind has it
 * @param after what is said now
 */
public record SepChange(
    long sep, Kind kind, String subject, Optional<String> before, Optional<String> after) {

  /** The kinds of changes, in the order in which they are told. */
  public enum Kind {
    /** The SEP was not in the manifest before. */
    SEP_ADDED,
    /** The SEP is not in the manifest any more. */
    SEP_REMOVED,
    /** The file has another path. */
    FILE_MOVED,
    /** The file has another {@code spec_url}. */
    SPEC_URL_CHANGED,
    /** A row is new: {@code after} is its text. */
    ROW_ADDED,
    /** A row is gone: {@code before} was its text. */
    ROW_REMOVED,
    /** The check of a row is emitted now. */
    NEWLY_TESTED,
    /** The check of a row is not emitted any more. */
    NO_LONGER_TESTED,
    /** A row has another check id. */
    REKEYED,
    /** A row has another text. */
    REWORDED,
    /** A row has a reason now and no check: {@code before} was its id, if it had one. */
    NEWLY_EXCLUDED,
    /** A row has a check now and no reason: {@code before} was the reason. */
    NO_LONGER_EXCLUDED,
    /** A row has a check now, and had neither that nor a reason. */
    NEWLY_KEYED,
    /** A row has neither check nor reason any more. */
    NEWLY_UNKEYED,
    /** A row is excluded for another reason. */
    REASON_CHANGED,
    /** A row has another {@code url}. */
    URL_CHANGED,
    /** A row has another {@code issue}. */
    ISSUE_CHANGED,
    /** A check is emitted that no row declares. */
    NEWLY_UNTRACKED,
    /** A check is not emitted any more, or a row declares it now. */
    NO_LONGER_UNTRACKED,
    /** What stands in both stands in another order. */
    REORDERED,
    /** The older manifest counts its own rows wrong. */
    MISCOUNTED
  }
}
