package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.sep.CheckId;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioInventory.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Flags version ranges on SEPs, and scenarios, of a known extension. */
final class SourceExtensionVersion implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    List<LintSettings.Extension> extensions = subject.settings().extensions();
    if (extensions.isEmpty()) {
      return;
    }
    subject.document().sep().ifPresent(file -> check(file, extensions, findings));
    subject
        .document()
        .suite(ScenarioInventory.class)
        .ifPresent(all -> all.scenarios().forEach(each -> check(each, extensions, findings)));
  }

  private static void check(
      SepFile file, List<LintSettings.Extension> extensions, Consumer<Finding> findings) {
    file.number().ifPresent(sep -> check(sep, definedBy(sep, extensions), tags(file), findings));
  }

  private static void check(
      Scenario scenario, List<LintSettings.Extension> extensions, Consumer<Finding> findings) {
    List<Long> seps =
        scenario.checks().stream()
            .map(id -> CheckId.sep(id.value()))
            .flatMapToLong(OptionalLong::stream)
            .distinct()
            .boxed()
            .toList();
    Optional<LintSettings.Extension> extension =
        seps.isEmpty() ? Optional.empty() : definedBy(seps.get(0), extensions);
    if (extension.filter(each -> each.seps().containsAll(seps)).isPresent()) {
      check(seps.get(0), extension, scenario.source().stream().toList(), findings);
    }
  }

  private static void check(
      long sep,
      Optional<LintSettings.Extension> extension,
      List<SourceTag> tags,
      Consumer<Finding> findings) {
    for (SourceTag tag : tags) {
      if (extension.isPresent() && tag.has("introducedIn") && !tag.has("extensionId")) {
        findings.accept(
            Finding.at(
                tag.mapping().entry("introducedIn").orElseThrow().span(),
                "SEP "
                    + sep
                    + " defines the extension `"
                    + extension.get().id()
                    + "`, which has no versions; use `extensionId` instead of `introducedIn`"));
      }
    }
  }

  /** {@link SourceOutsideFile} reports rows whose source conflicts with that of the file. */
  private static List<SourceTag> tags(SepFile file) {
    return file.sourceTag().map(List::of).orElseGet(file::sourceTags);
  }

  private static Optional<LintSettings.Extension> definedBy(
      long sep, List<LintSettings.Extension> extensions) {
    return extensions.stream().filter(each -> each.seps().contains(sep)).findFirst();
  }
}
