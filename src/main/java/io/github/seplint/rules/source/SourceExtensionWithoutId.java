package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.SuiteReleases.PublishedScenario;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags scenarios of an extension that the inventory does not name. */
final class SourceExtensionWithoutId implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Scenario scenario : context.suite(ScenarioInventory.class).scenarios()) {
      boolean both = scenario.mapping().has("source") && scenario.mapping().has("specVersions");
      if (!both && ApplicableVersions.lacksExtension(scenario)) {
        YamlEntry entry = ApplicableVersions.legacy(scenario.mapping()).orElseThrow();
        Optional<String> id = published(scenario);
        Finding finding =
            findings.report(
                entry.span(),
                "scenario of an extension without its ID"
                    + id.map(known -> "; it is `" + known + "`")
                        .orElse("; set `extensionId` when it is known"));
        if (id.isPresent() && SourceLegacyVersions.isReplaceable(context.file(), entry)) {
          String source = "source: { extensionId: " + id.get() + " }";
          finding.fix("write `" + source + "`", new TextEdit(entry.span(), source));
        }
      }
    }
  }

  /** The extension that a scenario of the published suite belongs to. */
  private static Optional<String> published(Scenario scenario) {
    String name = scenario.name().map(YamlScalar::value).orElse("");
    String surface = scenario.surface().map(YamlScalar::value).orElse("");
    return Stream.of(Side.values())
        .filter(side -> side.id().equals(surface))
        .flatMap(side -> SuiteReleases.published().scenario(side, name).stream())
        .map(PublishedScenario::extensionId)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
