package io.github.seplint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the rules, as the jar holds them. */
public final class RulePage {
  private RulePage() {}

  /** The Markdown of a rule's page, with its front matter. */
  public static String load(String rule) {
    try (InputStream in =
        Optional.ofNullable(RulePage.class.getResourceAsStream(rule + ".md"))
            .orElseThrow(() -> new IllegalStateException("no page " + rule))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether what a rule finds depends on the specification: its page then shows some of it. */
  public static boolean showsSpecification(String rule) {
    return load(rule).contains("\n```mdx ");
  }
}
