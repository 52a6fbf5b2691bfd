package io.github.seplint.report;

/** The style of a piece of output; a palette maps it to colours. */
public enum Role {
  ERROR,
  WARNING,
  INFO,
  /** The location of a finding. */
  PATH,
  MESSAGE,
  /** A rule's id. */
  RULE,
  /** Line numbers and rulers. */
  GUTTER,
  /** A related place. */
  NOTE,
  FIX,
  /** No findings. */
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
