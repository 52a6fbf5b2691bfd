package io.github.seplint.spec;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of a file are called in a lock: by their check id, else by their text; never by
 * where they stand, so that rows can be moved about.
 */
public final class RowKeys {
  /** A key of YAML may not have more than 1024 characters. */
  private static final int LONGEST_ID = 200;

  private static final int DIGITS = 12;

  private final Map<Integer, String> keys = new HashMap<>();

  private RowKeys(SepFile file) {
    Set<String> taken = new HashSet<>();
    for (Requirement requirement : file.requirements()) {
      Row row = requirement.row();
      if (row.text().isPresent()) {
        keys.put(row.index(), free(name(requirement, row.text().get().value()), taken));
      }
    }
  }

  /** Of the rows of a file that have a text. */
  public static RowKeys of(SepFile file) {
    return new RowKeys(file);
  }

  /** The key of a row; empty if it has no text. */
  public Optional<String> key(Row row) {
    return Optional.ofNullable(keys.get(row.index()));
  }

  private static String name(Requirement requirement, String text) {
    Optional<YamlScalar> check =
        requirement.match(
            checked -> checked.check(), row -> Optional.empty(), r -> Optional.empty());
    return check
        .map(YamlScalar::value)
        .filter(id -> id.length() <= LONGEST_ID)
        .orElseGet(() -> "text:" + Sha256.of(text).substring(0, DIGITS));
  }

  /** Of rows that say the same the second is {@code name#2}. */
  private static String free(String name, Set<String> taken) {
    String key = name;
    for (int i = 2; !taken.add(key); i++) {
      key = name + "#" + i;
    }
    return key;
  }
}
