package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The findings in expected-failures files of public SDKs and servers. */
final class PublicExpectedFailuresTest {
  private static final Pattern FINDING = Pattern.compile("(.+?):\\d+:\\d+: .*\\[(.+)]");

  @Test
  void everyFileIsRecognizedAndOnlyTrueDefectsAreFound() {
    Path directory = PublicData.get("baselines").toAbsolutePath().normalize();
    CliResult result = CliResult.of(directory, "check", "--no-snippets", ".");
    Map<String, Integer> found = new TreeMap<>();
    for (String line : result.out().lines().toList()) {
      Matcher finding = FINDING.matcher(line);
      if (finding.matches()) {
        found.merge(finding.group(2) + " " + finding.group(1), 1, Integer::sum);
      }
    }
    String php = "modelcontextprotocol+php-sdk/tests/Conformance/";
    assertEquals(
        Map.of(
            // Six scenarios that do not apply to the version of the file, or of extensions.
            "expected-failure-not-run " + php + "conformance-baseline-2025-11-25.yml",
            6,
            // A scenario that has another name since 0.2.0-alpha.7.
            "expected-failure-unknown-target " + php + "conformance-baseline-2025-11-25.yml",
            1,
            "expected-failure-unknown-target " + php + "conformance-baseline.yml",
            1,
            "expected-failure-unknown-target softwaremill+chimp/conformance-baseline.yml",
            1,
            // The entry `none`.
            "expected-failure-unknown-target kpavlov+tachyon/conformance/conformance-baseline.yml",
            1),
        found);
    assertEquals("46 files: 10 warnings", result.out().lines().reduce((a, b) -> b).orElse(""));
    assertEquals("", result.err());
  }
}
