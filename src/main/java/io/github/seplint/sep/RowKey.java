package io.github.seplint.sep;

import io.github.seplint.source.Sha256;

/**
 * What a part of a file is called wherever something is kept about it: by what it says, never by
 * where it stands, so that rows can be moved about. Hashed only when it is written, as most are
 * not.
 *
 * @param name the check id, the text, the whole row or the key, as {@code kind} has it
 * @param occurrence counted from 1 among the rows of the file that say the same
 */
public record RowKey(Kind kind, String name, int occurrence) {

  /** What a part of a file is known by. */
  public enum Kind {
    /** A row with a check id. */
    CHECK,
    /** A row without one: by its text. */
    TEXT,
    /** A row with neither: by all that is written. */
    ROW,
    /** A key of the file, and what stands below it in a file without rows. */
    KEY,
    /** What belongs to no row and no key. */
    FILE
  }

  /** The file itself. */
  public static final RowKey FILE = new RowKey(Kind.FILE, "", 1);

  /** A key of YAML may not have more than 1024 characters. */
  private static final int LONGEST = 200;

  private static final int DIGITS = 12;

  /**
   * As locks, baselines and fingerprints have it: {@code sep-7001-lamp}, {@code text:} and the
   * beginning of a SHA-256, {@code key:spec_url}, {@code file}; of rows that say the same the
   * second ends in {@code #2}. Printable ASCII without white space.
   */
  public String written() {
    String once =
        switch (kind) {
          case CHECK -> isPlain() ? name : "check:" + hash();
          case TEXT -> "text:" + hash();
          case ROW -> "row:" + hash();
          case KEY -> "key:" + (isPlain() ? name : hash());
          case FILE -> "file";
        };
    return occurrence > 1 ? once + "#" + occurrence : once;
  }

  private String hash() {
    return Sha256.of(name).substring(0, DIGITS);
  }

  /** Whether a name can stand for itself, and be taken for nothing else. */
  private boolean isPlain() {
    boolean plain = !name.isEmpty() && name.length() <= LONGEST && !name.equals("file");
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c > ' ' && c <= '~' && c != ':' && c != '#';
    }
    return plain;
  }
}
