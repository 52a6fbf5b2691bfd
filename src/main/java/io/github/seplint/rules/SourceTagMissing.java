package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Every row has a source: its own, or its file's. */
final class SourceTagMissing implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Optional<YamlMapping> root = subject.file().root();
    if (root.isEmpty() || root.get().entries().isEmpty() || isTagged(root.get())) {
      return;
    }
    List<YamlMapping> rows =
        subject.file().requirements().stream().map(SourceTagMissing::mapping).toList();
    List<YamlMapping> untagged = rows.stream().filter(row -> !isTagged(row)).toList();
    if (untagged.size() == rows.size()) {
      YamlEntry top = root.get().entry("sep").orElse(root.get().entries().get(0));
      findings.accept(Finding.at(top.key().span(), "the file has no `source`"));
    } else {
      untagged.forEach(row -> findings.accept(finding(row)));
    }
  }

  private static Finding finding(YamlMapping row) {
    return row.entries().isEmpty()
        ? Finding.at(row.span(), "the row has no `source`, nor has the file")
        : Finding.at(
            row.entries().get(0).key().span(), "the row has no `source`, nor has the file");
  }

  private static YamlMapping mapping(Requirement requirement) {
    return requirement.row().mapping();
  }

  /** A tag of any shape: what is wrong with it, other rules say. */
  private static boolean isTagged(YamlMapping owner) {
    return owner.entry("source").or(() -> owner.entry("specVersions")).isPresent();
  }
}
