package io.github.seplint.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * What keeps a SEP from being tested as its file says.
 *
 * @param yaml the path of the file
 * @param subject a check id; of a row without one its text
 */
public record Gap(String yaml, Kind kind, String subject) {

  /** The kinds of gaps, in the order in which they are told. */
  public enum Kind {
    /** A row whose check was not emitted. */
    UNTESTED,
    /** A row with neither check nor reason. */
    UNKEYED,
    /** A check that was emitted, and that no row declares. */
    UNTRACKED
  }

  /** All that a SEP has. */
  public static List<Gap> of(TracedSep sep) {
    List<Gap> gaps = new ArrayList<>();
    sep.untested().forEach(row -> gaps.add(new Gap(sep.yaml(), Kind.UNTESTED, row.name())));
    sep.unkeyed().forEach(row -> gaps.add(new Gap(sep.yaml(), Kind.UNKEYED, row.text())));
    sep.untracked().forEach(id -> gaps.add(new Gap(sep.yaml(), Kind.UNTRACKED, id)));
    return gaps;
  }
}
