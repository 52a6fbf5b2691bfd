package io.github.seplint.rules.source;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags sources with an unknown version or extension. */
final class SourceUnknownValue implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<SourceTag> tags = context.file().sourceTags();
    if (tags.isEmpty()) {
      return;
    }
    Timeline timeline = context.settings().timeline();
    List<String> extensions =
        context.settings().extensions().stream().map(LintSettings.Extension::id).toList();
    for (SourceTag tag : tags) {
      tag.introducedIn().ifPresent(version -> checkVersion(version, timeline, findings));
      tag.removedIn().ifPresent(version -> checkVersion(version, timeline, findings));
      Optional<YamlScalar> id = tag.extensionId();
      if (id.isPresent() && !extensions.isEmpty() && !extensions.contains(id.get().value())) {
        String suggestion = DidYouMean.didYouMean(id.get().value(), extensions);
        findings.report(
            id.get().span(), "unknown extension `" + id.get().value() + "`" + suggestion);
      }
    }
  }

  private static void checkVersion(YamlScalar version, Timeline timeline, Findings findings) {
    String name = version.value();
    if (!timeline.knows(name)) {
      String suggestion = timeline.didYouMean(name);
      findings.report(version.span(), "unknown specification version `" + name + "`" + suggestion);
    }
  }
}
