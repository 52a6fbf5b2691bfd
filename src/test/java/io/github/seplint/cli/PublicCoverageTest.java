package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.PublicSpecHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of the public specification the public files claim. */
final class PublicCoverageTest {
  /**
   * A prototype, which knew the merges that the public history lacks, had 11 SEPs, 210 sentences
   * and 155 with a row.
   */
  @Test
  void theSepsOfThePublicHistoryAreCounted() {
    String counts = run("spec", "coverage", "--statistics", "--spec", spec(), seps());
    assertEquals(
        """
        SEP-837           1          5          5          5      100 %
        SEP-1932          0          0          0          0          - no commit names it, and the specification has no page of it
        SEP-1933          0          0          0          0          - no commit names it, and the specification has no page of it
        SEP-2106          0          0          8          7       87 % of docs/seps/2106-json-schema-2020-12.mdx
        SEP-2164          1          2          2          2      100 %
        SEP-2207          1          4          4          4      100 %
        SEP-2243         10         59         35         27       77 %
        SEP-2260          0          0         10          3       30 % of docs/seps/2260-Require-Server-requests-to-be-associated-with-Client-requests.mdx
        SEP-2322          8         46         27         24       88 %
        SEP-2350          1          4          1          1      100 %
        SEP-2352          1          4          4          4      100 %
        SEP-2468          1          9          8          8      100 %
        SEP-2549         16         27         23         21       91 %
        SEP-2575         11         49         39         36       92 %
        SEP-2663          0          0         64         57       89 % of docs/seps/2663-tasks-extension.mdx
        """,
        counts.lines().filter(line -> line.startsWith("SEP-")).collect(joining("\n", "", "\n")));
    assertEquals(
        """
        27 pages: 632 sentences, 122 covered, 510 uncovered
        15 SEPs: 230 sentences, 199 covered, 31 uncovered
        """,
        counts.substring(counts.indexOf("27 pages:")));
  }

  @Test
  void whatIsNewSinceARevisionIsCounted() {
    String list = run("spec", "list", "--since", "2025-11-25", "--spec", spec(), seps());
    assertEquals(
        "265 sentences on 25 pages: 186 MUST, 79 SHOULD; 117 covered by rows",
        list.lines().reduce("", (before, line) -> line));
  }

  private static String spec() {
    return PublicSpecHistory.directory() + "@main";
  }

  private static String seps() {
    return PublicData.get("seps").toAbsolutePath().normalize().toString();
  }

  private static String run(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    Console shell =
        new Console(
            Path.of("").toAbsolutePath(),
            new ByteArrayInputStream(new byte[0]),
            out,
            out,
            Map.of(),
            false,
            false);
    assertEquals(ExitCode.CLEAN, Seplint.run(shell, words));
    return bytes.toString(UTF_8);
  }
}
