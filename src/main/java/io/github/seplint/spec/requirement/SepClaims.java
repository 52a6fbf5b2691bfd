package io.github.seplint.spec.requirement;

import java.util.List;

/**
 * How much is claimed of what a SEP brought.
 *
 * @param commits that brought it, by their ids, the oldest first
 * @param added how many sentences these added
 * @param standing those of them that are still there, edited or not
 */
public record SepClaims(long sep, List<String> commits, int added, List<ClaimedSentence> standing) {

  public SepClaims {
    commits = List.copyOf(commits);
    standing = List.copyOf(standing);
  }
}
