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
    SEP_ADDED("not in the manifest yet"),
    /** The SEP is not in the manifest any more. */
    SEP_REMOVED("has no file any more"),
    /** The file has another path. */
    FILE_MOVED("its file has moved"),
    /** The file has another {@code spec_url}. */
    SPEC_URL_CHANGED("spec_url has changed"),
    /** A row is new: {@code after} is its text. */
    ROW_ADDED("row added"),
    /** A row is gone: {@code before} was its text. */
    ROW_REMOVED("row removed"),
    /** The check of a row is emitted now. */
    NEWLY_TESTED("newly tested"),
    /** The check of a row is not emitted any more. */
    NO_LONGER_TESTED("no longer tested"),
    /** A row has another check id. */
    REKEYED("check id has changed"),
    /** A row has another text. */
    REWORDED("text has changed"),
    /** A row has a reason now and no check: {@code before} was its id, if it had one. */
    NEWLY_EXCLUDED("newly excluded"),
    /** A row has a check now and no reason: {@code before} was the reason. */
    NO_LONGER_EXCLUDED("no longer excluded"),
    /** A row has a check now, and had neither that nor a reason. */
    NEWLY_KEYED("has a check id now"),
    /** A row has neither check nor reason any more. */
    NEWLY_UNKEYED("has neither check nor reason any more"),
    /** A row is excluded for another reason. */
    REASON_CHANGED("reason has changed"),
    /** A row has another {@code url}. */
    URL_CHANGED("url has changed"),
    /** A row has another {@code issue}. */
    ISSUE_CHANGED("issue has changed"),
    /** A check is emitted that no row declares. */
    NEWLY_UNTRACKED("newly untracked"),
    /** A check is not emitted any more, or a row declares it now. */
    NO_LONGER_UNTRACKED("no longer untracked"),
    /** What stands in both stands in another order. */
    REORDERED("in another order"),
    /** The older manifest counts its own rows wrong. */
    MISCOUNTED("summary does not count its rows");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people; what it is about comes behind. */
    public String words() {
      return words;
    }
  }
}
