package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import java.util.function.Consumer;

/** Flags ranges whose {@code removedIn} is not later than {@code introducedIn}. */
final class SourceRange implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    Timeline timeline = subject.settings().timeline();
    for (SourceTag tag : subject.document().sourceTags()) {
      VersionRange.reversed(tag, timeline)
          .ifPresent(message -> findings.accept(finding(tag, message)));
    }
  }

  /** {@link SourceUnknownValue} reports unknown versions. */
  private static Finding finding(SourceTag tag, String message) {
    return Finding.at(tag.removedIn().orElseThrow().span(), message)
        .note(tag.introducedIn().orElseThrow().span(), "introduced here");
  }
}
