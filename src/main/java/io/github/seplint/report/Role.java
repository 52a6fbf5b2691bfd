package io.github.seplint.report;

/** What a piece of output is, for a palette to colour. */
public enum Role {
  ERROR,
  WARNING,
  INFO,
  /** Where a finding stands. */
  PATH,
  MESSAGE,
  /** A rule's id. */
  RULE,
  /** Line numbers and rulers. */
  GUTTER,
  /** A related place. */
  NOTE,
  FIX,
  /** Nothing to report. */
  GOOD,
  HEADING,
  CODE,
  STRONG,
  EMPHASIS,
  LINK,
  /** The two lines of a diff that name the file. */
  FILE,
  /** The line of a diff that says where. */
  HUNK,
  ADDED,
  REMOVED
}
