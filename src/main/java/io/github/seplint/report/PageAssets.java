package io.github.seplint.report;

import io.github.seplint.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The inlined style and script of a page, and the policy that allows nothing else. */
public record PageAssets(String style, String script) {

  /** Filters the rows of every page; the script of a page uses it. */
  private static final String FILTER = "filter.js";

  /** Loads the assets of a page by their paths in this package. */
  public static PageAssets load(String script, String... styles) {
    StringBuilder style = new StringBuilder();
    for (String each : styles) {
      style.append(read(each));
    }
    return new PageAssets(style.toString(), read(FILTER) + read(script));
  }

  /**
   * Forbids all requests and framing; only the inlined style and script are allowed, by hash.
   *
   * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
   */
  public String policy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    byte[] digest = HexFormat.of().parseHex(Sha256.of(text));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String read(String name) {
    try (InputStream in =
        Optional.ofNullable(PageAssets.class.getResourceAsStream(name)).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
