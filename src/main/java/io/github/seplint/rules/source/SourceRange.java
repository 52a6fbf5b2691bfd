package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;

/** Flags ranges whose {@code removedIn} is not later than {@code introducedIn}. */
final class SourceRange implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Timeline timeline = context.settings().timeline();
    for (SourceTag tag : context.file().sourceTags()) {
      // source-unknown-value reports unknown versions.
      VersionRange.reversed(tag, timeline)
          .ifPresent(
              message ->
                  findings
                      .report(tag.removedIn().orElseThrow().span(), message)
                      .note(tag.introducedIn().orElseThrow().span(), "introduced here"));
    }
  }
}
