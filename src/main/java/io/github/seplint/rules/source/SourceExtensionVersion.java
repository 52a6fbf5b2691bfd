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
import java.util.OptionalLong;

/** Flags version ranges on SEPs, and scenarios, of a known extension. */
final class SourceExtensionVersion implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<LintSettings.Extension> extensions = context.settings().extensions();
    if (extensions.isEmpty()) {
      return;
    }
    if (context.file().sep().isPresent()) {
      SepFile file = context.sepFile();
      // source-outside-file reports rows whose source conflicts with that of the file.
      List<SourceTag> tags = file.sourceTag().map(List::of).orElseGet(file::sourceTags);
      file.number()
          .ifPresent(
              sep ->
                  definedBy(sep, extensions)
                      .ifPresent(extension -> check(sep, extension, tags, findings)));
    } else {
      for (Scenario scenario : context.suite(ScenarioInventory.class).scenarios()) {
        check(scenario, extensions, findings);
      }
    }
  }

  private static void check(
      Scenario scenario, List<LintSettings.Extension> extensions, Findings findings) {
    List<Long> seps =
        scenario.checks().stream()
            .map(id -> CheckId.sep(id.value()))
            .flatMapToLong(OptionalLong::stream)
            .distinct()
            .boxed()
            .toList();
    if (!seps.isEmpty()) {
      definedBy(seps.get(0), extensions)
          .filter(extension -> extension.seps().containsAll(seps))
          .ifPresent(
              extension ->
                  check(seps.get(0), extension, scenario.source().stream().toList(), findings));
    }
  }

  private static void check(
      long sep, LintSettings.Extension extension, List<SourceTag> tags, Findings findings) {
    for (SourceTag tag : tags) {
      Optional<YamlEntry> introduced = tag.mapping().entry("introducedIn");
      if (introduced.isPresent() && !tag.has("extensionId")) {
        String defines = "SEP " + sep + " defines the extension `" + extension.id() + "`";
        findings.report(
            introduced.get().span(),
            defines + ", which has no versions; use `extensionId` instead of `introducedIn`");
      }
    }
  }

  private static Optional<LintSettings.Extension> definedBy(
      long sep, List<LintSettings.Extension> extensions) {
    return extensions.stream().filter(each -> each.seps().contains(sep)).findFirst();
  }
}
