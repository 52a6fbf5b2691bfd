package io.github.seplint.rules.source;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.CheckId;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.List;
import java.util.Optional;

/** Flags version ranges on SEPs, and scenarios, of a known extension. */
final class SourceExtensionVersion implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.settings().extensions().isEmpty()) {
      return;
    }
    if (context.file().sep().isPresent()) {
      SepFile file = context.sepFile();
      // source-outside-file reports rows whose source conflicts with that of the file.
      List<SourceTag> tags = file.sourceTag().map(List::of).orElseGet(file::sourceTags);
      file.number().ifPresent(sep -> check(context, List.of(sep), tags, findings));
    } else {
      for (Scenario scenario : context.suite(ScenarioInventory.class).scenarios()) {
        List<Long> seps =
            scenario.checks().stream()
                .flatMap(id -> CheckId.sep(id.value()).stream().boxed())
                .distinct()
                .toList();
        check(context, seps, scenario.source().stream().toList(), findings);
      }
    }
  }

  private static void check(
      RuleContext context, List<Long> seps, List<SourceTag> tags, Findings findings) {
    Optional<LintSettings.Extension> extension =
        context.settings().extensions().stream()
            .filter(each -> !seps.isEmpty() && each.seps().contains(seps.get(0)))
            .findFirst()
            .filter(each -> each.seps().containsAll(seps));
    for (SourceTag tag : tags) {
      Optional<YamlEntry> introduced = tag.mapping().entry("introducedIn");
      if (extension.isPresent() && introduced.isPresent() && !tag.has("extensionId")) {
        String name = "the extension `" + extension.get().id() + "`";
        findings.report(
            introduced.get().span(),
            "SEP "
                + seps.get(0)
                + " defines "
                + name
                + ", which has no versions; use `extensionId` instead of `introducedIn`");
      }
    }
  }
}
