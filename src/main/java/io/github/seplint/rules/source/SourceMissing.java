package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scenarios and rows without a source. */
final class SourceMissing implements DocumentRule {
  private static final String OF_ROW = "row has no `source`, and neither does the file";
  private static final String OF_SCENARIO = "scenario has no `source`";

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject
        .document()
        .sep()
        .ifPresentOrElse(
            file -> check(file, findings),
            () -> report(subject.document().sourceOwners(), OF_SCENARIO, findings));
  }

  private static void check(SepFile file, Consumer<Finding> findings) {
    Optional<YamlMapping> root = file.root();
    if (root.isEmpty() || root.get().entries().isEmpty() || isTagged(root.get())) {
      return;
    }
    List<YamlMapping> rows =
        file.requirements().stream().map(requirement -> requirement.row().mapping()).toList();
    if (rows.stream().noneMatch(SourceMissing::isTagged)) {
      YamlEntry top = root.get().entry("sep").orElse(root.get().entries().get(0));
      findings.accept(Finding.at(top.key().span(), "file has no `source`"));
    } else {
      report(rows, OF_ROW, findings);
    }
  }

  private static void report(List<YamlMapping> owners, String message, Consumer<Finding> findings) {
    for (YamlMapping owner : owners) {
      if (!isTagged(owner)) {
        Span first = owner.entries().isEmpty() ? owner.span() : owner.entries().get(0).key().span();
        findings.accept(Finding.at(first, message));
      }
    }
  }

  /** A source of any shape counts; other rules report invalid ones. */
  private static boolean isTagged(YamlMapping owner) {
    return owner.entry("source").or(() -> owner.entry("specVersions")).isPresent();
  }
}
