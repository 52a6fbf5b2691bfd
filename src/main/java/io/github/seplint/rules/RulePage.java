package io.github.seplint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Loads rule pages from the class path. */
public final class RulePage {
  private RulePage() {}

  /** Returns the Markdown of a rule's page, including the front matter. */
  public static String load(String rule) {
    try (InputStream in =
        Optional.ofNullable(RulePage.class.getResourceAsStream(rule + ".md"))
            .orElseThrow(() -> new IllegalStateException("no page " + rule))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a rule depends on the specification: its examples then include pages of it. */
  public static boolean showsSpecification(String rule) {
    return load(rule).contains("\n```mdx ");
  }
}
