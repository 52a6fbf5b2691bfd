package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import java.util.function.Consumer;

/** A requirement is removed later than it was introduced. */
final class SourceTagRange implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    Timeline timeline = subject.settings().timeline();
    for (SourceTag tag : subject.document().sourceTags()) {
      if (tag.introducedIn().isPresent() && tag.removedIn().isPresent()) {
        check(tag, timeline, findings);
      }
    }
  }

  /** Unknown versions are {@link SourceTagUnknownValue}'s. */
  private static void check(SourceTag tag, Timeline timeline, Consumer<Finding> findings) {
    String from = tag.introducedIn().orElseThrow().value();
    String until = tag.removedIn().orElseThrow().value();
    boolean known = timeline.knows(from) && timeline.knows(until);
    if (known && timeline.indexOf(until) <= timeline.indexOf(from)) {
      findings.accept(
          Finding.at(
                  tag.removedIn().orElseThrow().span(),
                  "`removedIn: " + until + "` is not later than `introducedIn: " + from + "`")
              .note(tag.introducedIn().orElseThrow().span(), "introduced here"));
    }
  }
}
