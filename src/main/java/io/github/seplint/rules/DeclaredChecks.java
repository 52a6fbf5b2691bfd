package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The check ids that the rows of all files declare. */
final class DeclaredChecks {
  private static final String START = "sep-";

  private final Map<String, Set<String>> bySep = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  /** Reads the files of a corpus. */
  static DeclaredChecks of(Corpus corpus) {
    DeclaredChecks declared = new DeclaredChecks();
    for (Corpus.File file : corpus.files()) {
      file.sep().ifPresent(sep -> declared.bySep.put(sep.value(), new HashSet<>()));
    }
    for (Corpus.File file : corpus.files()) {
      file.checks().forEach(check -> declared.add(check.value()));
    }
    return declared;
  }

  private void add(String id) {
    all.add(id);
    Set<String> ofSep = bySep.get(number(id));
    if (ofSep != null) {
      ofSep.add(id);
    }
  }

  /** Whether any file declares anything. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  Set<String> all() {
    return all;
  }

  /**
   * Whether the file of the SEP that an id names is here: else it is not known what it declares.
   */
  boolean knowsSepOf(String id) {
    return bySep.containsKey(number(id));
  }

  /** The ids that begin with the number that an id, or a glob of ids, begins with. */
  Set<String> ofSepOf(String id) {
    return bySep.getOrDefault(number(id), Set.of());
  }

  /** Whether an id begins with the number of a SEP. */
  static boolean isOfSep(String id) {
    String number = number(id);
    return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What stands between {@code sep-} and the next hyphen; empty where an id begins otherwise. */
  private static String number(String id) {
    int end = id.indexOf('-', START.length());
    return id.startsWith(START) && end > 0 ? id.substring(START.length(), end) : "";
  }
}
