package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags sources with an unknown version or extension. */
final class SourceUnknownValue implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    List<SourceTag> tags = subject.document().sourceTags();
    if (tags.isEmpty()) {
      return;
    }
    Timeline timeline = subject.settings().timeline();
    List<String> extensions =
        subject.settings().extensions().stream().map(LintSettings.Extension::id).toList();
    for (SourceTag tag : tags) {
      version(tag.introducedIn(), timeline).ifPresent(findings);
      version(tag.removedIn(), timeline).ifPresent(findings);
      extension(tag.extensionId(), extensions).ifPresent(findings);
    }
  }

  private static Optional<Finding> version(Optional<YamlScalar> version, Timeline timeline) {
    return version
        .filter(name -> !timeline.knows(name.value()))
        .map(name -> unknown(name, "specification version", timeline.didYouMean(name.value())));
  }

  private static Optional<Finding> extension(Optional<YamlScalar> id, List<String> known) {
    return id.filter(name -> !known.isEmpty() && !known.contains(name.value()))
        .map(name -> unknown(name, "extension", DidYouMean.didYouMean(name.value(), known)));
  }

  private static Finding unknown(YamlScalar name, String what, String guess) {
    return Finding.at(name.span(), "unknown " + what + " `" + name.value() + "`" + guess);
  }
}
