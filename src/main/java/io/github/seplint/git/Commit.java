package io.github.seplint.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit of the specification's repository.
 *
 * @param id 40 hexadecimal digits
 * @param summary the first paragraph of the message, on one line
 * @param committed when it was committed; not when it was authored
 */
public record Commit(String id, String summary, Instant committed) {
  static Commit of(RevCommit commit) {
    return new Commit(
        commit.name(),
        commit.getShortMessage(),
        Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime())));
  }

  /** The start of the id, for people: 10 digits. */
  public String shortId() {
    return id.substring(0, 10);
  }

  /** The day of the commit in UTC, as {@code yyyy-MM-dd}. */
  public String date() {
    return committed.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
