package io.github.seplint.report.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MarkdownOutputTest {
  /** As GitHub finds references to issues, commits and users in text. */
  private static final Pattern REFERENCE = Pattern.compile("(?i)\\bGH-\\d|(?<!&)#\\d|@\\w");

  private static String written(String text) {
    MarkdownOutput page = new MarkdownOutput();
    page.add(page.withoutMentions(text));
    return page.text();
  }

  @Test
  void untrustedTextRefersToNoIssueAndNoUser() {
    for (String text : List.of("see GH-12", "gh-12", "see #12", "org/repository#12", "by @user")) {
      assertTrue(REFERENCE.matcher(text).find(), text);
      String written = written(text);
      assertFalse(REFERENCE.matcher(written).find(), written);
    }
  }
}
