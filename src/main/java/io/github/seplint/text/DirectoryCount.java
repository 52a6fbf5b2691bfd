package io.github.seplint.text;

/** Counts the directories of a search that the user chose by one name, up to a limit. */
public final class DirectoryCount {
  private static final int MAX = 1_000_000;

  /** The reason why a directory above the limit is refused. */
  public static final String REFUSAL = "more than " + MAX + " directories";

  private int count;

  /** Counts one more; returns whether there are too many. */
  public boolean exceedsLimit() {
    count++;
    return count > MAX;
  }
}
