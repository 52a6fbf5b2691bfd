package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever files hold, and whatever they are called, a terminal obeys none of it. */
final class TerminalSafetyTest {
  /** Escapes that colour, link, ring and answer; what hides and what turns around. */
  private static final String NASTY =
      "\u001B[31m\u001B]8;;https://example.org\u0007\u009B2J\u0008\u007F\u202E\u2066\u200B\u2028";

  private static final String PAGE = "docs/specification/draft/tools.mdx";

  private static final String MANIFEST =
      "manifest --results src --allow-errors --allow-empty src/seps/sep-7101*";

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    write("src/seps/sep-7101 \u001B[31m\u202Ered.yaml", file("\"", escaped()));
    write("src/seps/sep-7102.yaml", file("'", NASTY));
    write("src/seps/baseline.yml", "server:\n  - \"x" + escaped() + "\"\n");
    write("src/seps/known-gaps.yaml", "scenarios:\n  \"x" + escaped() + "\": { issue: \"y\" }\n");
    write(PAGE, "# Tools" + NASTY + "\n\nClients MUST light" + NASTY + " the tool.\n");
    write("odd.yaml", "ru\"les: { \"x" + escaped() + "\": off }\n");
  }

  private static String file(String quote, String nasty) {
    return """
    sep: 7101
    spec_url: https://modelcontextprotocol.io/specification/draft/tools#%2$s
    requirements:
      - check: %1$ssep-7101-tool%2$s%1$s
        text: %1$sClients MUST light%2$s the tool.%1$s
      - check: sep-7101-log
        text: "%2$s fill"
        # seplint: ignore nothing%2$s -- %2$s
      - text: x%2$s
        excluded: y
    %1$skey%2$s%1$s: z
    """
        .formatted(quote, nasty);
  }

  private static String escaped() {
    return NASTY.chars().mapToObj(c -> String.format("\\u%04X", c)).collect(Collectors.joining());
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(directory.resolve(path).getParent());
    Files.writeString(directory.resolve(path), text, UTF_8);
  }

  @Test
  void aManifestForATerminalIsTheSameManifest() throws IOException {
    String[] words = MANIFEST.split(" ", -1);
    String raw = CliResult.of(directory, words).out();
    String shown = CliResult.onTerminal(directory, Map.of(), words).out();
    ObjectMapper json = new ObjectMapper();
    assertNotEquals(raw, shown);
    assertEquals(json.readTree(raw), json.readTree(shown));
  }

  @Test
  void noCommandLetsAFileSpeakToTheTerminal() {
    List<String> commands =
        List.of(
            "check .",
            "check -q .",
            "check --spec . .",
            "check --spec . --format markdown .",
            "check --statistics .",
            "check --diff --unsafe-fixes .",
            "check --spec . --format json .",
            "check --config odd.yaml .",
            "check src/seps/none" + NASTY,
            "check --select x" + NASTY,
            "check --format x" + NASTY,
            "check --update-baseline --baseline k" + "\u001B[31m.yaml .",
            "check --baseline k" + "\u001B[31m.yaml .",
            "spec list --spec .",
            "spec list --spec . --format csv",
            "report --results src --allow-errors --allow-empty --format markdown",
            "report --results src --allow-errors --allow-empty --format html",
            "report --results src --allow-errors --allow-empty --format json",
            "report --results src --allow-errors --allow-empty --format csv",
            "report --results src --allow-errors --allow-empty --format badge-svg",
            "scenarios import --results src",
            "diff . src",
            "spec match --spec .",
            "spec coverage --spec .",
            "spec lock --spec .",
            "spec drift --spec .",
            "manifest --results src --allow-errors --allow-empty",
            MANIFEST,
            "explain x" + NASTY,
            "x" + NASTY);
    for (String command : commands) {
      CliResult answer =
          CliResult.onTerminal(directory, Map.of("NO_COLOR", "1"), command.split(" ", -1));
      assertTrue(answer.exit() != ExitCode.BUG, () -> command + ": " + answer.err());
      assertEquals("", hidden(answer.out()), () -> command + ":\n" + answer.out());
      assertEquals("", hidden(answer.err()), () -> command + ":\n" + answer.err());
    }
  }

  /** What a terminal would obey or hide, by its numbers. */
  private static String hidden(String text) {
    return text.codePoints()
        .filter(c -> c != '\n' && SafeText.isHidden(c))
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(" "));
  }
}
