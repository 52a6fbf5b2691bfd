package io.github.seplint.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row that is written quotes the specification, and only its decision is left open. */
final class VerbatimRowsTest {
  private static final Pattern RULE = Pattern.compile("(?m)\\[([a-z-]+)\\]$");

  @TempDir private Path directory;

  @Test
  void everySentenceOfAnInventedSpecificationIsQuoted() throws IOException {
    Path spec = Path.of("fixtures/spec").toAbsolutePath();
    assertEquals("{T0=2, T1=196, T2=2, T3=22, T6=1}", tiers(spec).toString());
    assertEquals(1, marked());
    assertEquals(
        "{keyword-mixed-levels=9, quote-ambiguous=1, quote-not-verbatim=1, text-fragment=4,"
            + " unresolved-placeholder=223, url-version-mix=1}",
        findings(spec).toString());
    assertLaidOut();
  }

  /**
   * T3 are items with the sentence before their list, and cells with the first one of their row.
   */
  @Test
  void everySentenceOfThePublicPagesIsQuoted() throws IOException {
    Path spec = PublicData.get("spec").toAbsolutePath();
    assertEquals("{T0=81, T1=847, T2=3, T3=253, T4=1, T6=1, T7=1}", tiers(spec).toString());
    assertEquals(3, marked());
    assertEquals(
        "{keyword-contradictory=1, keyword-mixed-levels=14, quote-ambiguous=1, quote-not-found=1,"
            + " quote-not-verbatim=1, text-fragment=59, text-markdown=1, text-multiple-parties=28,"
            + " unresolved-placeholder=1001, url-without-anchor=20}",
        findings(spec).toString());
    assertLaidOut();
  }

  /** The rows that a comment marks as not literal. */
  private long marked() throws IOException {
    return Files.readString(file()).lines().filter(line -> line.contains("# Not a lit")).count();
  }

  /** The number of rows by their tier. */
  private Map<String, Long> tiers(Path spec) throws IOException {
    CliResult result =
        CliResult.of(
            directory,
            "new",
            "7101",
            "--quiet",
            "--spec",
            spec.toString(),
            "--page",
            "*",
            "--page",
            "*/**");
    assertEquals(ExitCode.CLEAN, result.exit(), result.err());
    SourceText text = new SourceText("sep-7101.yaml", Files.readString(file()));
    Specification read = new Specification(DirectorySpecTree.of(spec, "spec", link -> false));
    return new FileMatch(read, SepFile.read(text))
        .rows().stream()
            .map(RowMatch::tier)
            .collect(Collectors.groupingBy(MatchTier::label, TreeMap::new, Collectors.counting()));
  }

  private Map<String, Long> findings(Path spec) {
    CliResult result =
        CliResult.of(
            directory, "check", "--format", "concise", "--spec", spec.toString(), "sep-7101.yaml");
    return RULE.matcher(result.out())
        .results()
        .collect(Collectors.groupingBy(each -> each.group(1), TreeMap::new, Collectors.counting()));
  }

  private void assertLaidOut() throws IOException {
    String before = Files.readString(file());
    CliResult.of(
        directory, "check", "--fix", "--select", "layout,text-curly-quotes", "sep-7101.yaml");
    assertEquals(before, Files.readString(file()));
    assertTrue(before.endsWith("\n"));
  }

  private Path file() {
    return directory.resolve("sep-7101.yaml");
  }
}
