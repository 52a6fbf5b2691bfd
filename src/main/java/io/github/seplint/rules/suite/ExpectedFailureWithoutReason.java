package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.ExpectedFailuresEditor;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Flags entries without a comment that gives a reason. */
final class ExpectedFailureWithoutReason implements FileRule {
  private static final Pattern ISSUE = Pattern.compile("https?://|#[0-9]+");

  @Override
  public void check(RuleContext context, Findings findings) {
    boolean needsIssue = context.rule().number("issue") > 0;
    SourceText source = context.source();
    Map<Integer, YamlComment> comments = new HashMap<>();
    for (YamlComment comment : context.file().yaml().comments()) {
      comments.put(source.lineIndex(comment.span().start()), comment);
    }
    for (Side side : Side.LISTED) {
      String above = "";
      int last = -1;
      for (ExpectedFailure entry : context.suite(ExpectedFailures.class).of(side)) {
        int line = source.lineIndex(entry.written().span().start());
        // A comment applies to all entries below it, up to a blank line or the next comment.
        above = line == last + 1 && !comments.containsKey(line - 1) ? above : above(comments, line);
        String reason = text(comments, line) + above;
        last = line;
        boolean missing = reason.isBlank() || (needsIssue && !ISSUE.matcher(reason).find());
        if (missing) {
          findings.report(
              entry.written().span(),
              "`"
                  + entry.written().value()
                  + "` has no comment with "
                  + (needsIssue ? "an issue" : "a reason"));
        }
      }
    }
  }

  private static String above(Map<Integer, YamlComment> comments, int line) {
    StringBuilder text = new StringBuilder();
    for (int i = line - 1; comments.containsKey(i) && isOwnLine(comments, i); i--) {
      text.append(text(comments, i)).append(' ');
    }
    return text.toString();
  }

  private static boolean isOwnLine(Map<Integer, YamlComment> comments, int line) {
    YamlComment comment = comments.get(line);
    return comment != null && comment.ownLine();
  }

  private static String text(Map<Integer, YamlComment> comments, int line) {
    YamlComment comment = comments.get(line);
    return comment == null || comment.text().equals(ExpectedFailuresEditor.NEW_GROUP)
        ? ""
        : comment.text();
  }
}
