package io.github.seplint.rules.support;

import io.github.seplint.lint.ProjectIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The check IDs that the rows of all files declare. */
public final class DeclaredChecks {
  private static final String START = "sep-";

  private final Map<String, Set<String>> bySep = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  /** Collects the check IDs of an index. */
  public static DeclaredChecks of(ProjectIndex index) {
    DeclaredChecks declared = new DeclaredChecks();
    for (ProjectIndex.File file : index.files()) {
      file.sep().ifPresent(sep -> declared.bySep.put(sep.value(), new HashSet<>()));
    }
    for (ProjectIndex.File file : index.files()) {
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

  /** Returns all check IDs. */
  public Set<String> all() {
    return all;
  }

  /** Returns whether the file of the SEP in an ID is checked, so that its check IDs are known. */
  public boolean knowsSepOf(String id) {
    return bySep.containsKey(number(id));
  }

  /** Returns the declared IDs of the SEP in an ID or glob. */
  public Set<String> ofSepOf(String id) {
    return bySep.getOrDefault(number(id), Set.of());
  }

  /** Returns whether an ID begins with a SEP number. */
  public static boolean isOfSep(String id) {
    String number = number(id);
    return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the text between {@code sep-} and the next hyphen; empty for other IDs. */
  private static String number(String id) {
    int end = id.indexOf('-', START.length());
    return id.startsWith(START) && end > 0 ? id.substring(START.length(), end) : "";
  }
}
