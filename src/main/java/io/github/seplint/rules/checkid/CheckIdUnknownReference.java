package io.github.seplint.rules.checkid;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.DeclaredChecks;
import java.util.Set;

/** Flags check ids in reasons and comments that no row declares. */
final class CheckIdUnknownReference implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    if (index.files().stream().allMatch(file -> file.references().isEmpty())) {
      return;
    }
    DeclaredChecks declared = DeclaredChecks.of(index);
    for (ProjectIndex.File file : index.files()) {
      for (ProjectIndex.Mention reference : file.references()) {
        String id = reference.value();
        if (declared.knowsSepOf(id) && !isDeclared(id, declared.ofSepOf(id))) {
          findings.report(file, reference.span(), "no row declares check id `" + id + "`");
        }
      }
    }
  }

  private static boolean isDeclared(String reference, Set<String> ids) {
    return reference.indexOf('*') < 0
        ? ids.contains(reference)
        : ids.stream().anyMatch(id -> matches(reference, id));
  }

  /** Matches a glob whose only wildcard is {@code *}; linear in the id for each one. */
  private static boolean matches(String glob, String id) {
    String[] parts = glob.split("\\*", -1);
    if (!id.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = id.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    String last = parts[parts.length - 1];
    return id.length() - last.length() >= at && id.endsWith(last);
  }
}
