package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.ci.HookPatternsTest;
import io.github.seplint.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FileKindDetectorTest {

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void aKindIsToldByTheNamesThatItSays(FileKind kind) {
    for (String name : kind.fileNames()) {
      for (String version : List.of("2025-11-25", "draft")) {
        String file = HookPatternsTest.example(name).replace("<version>", version);
        assertEquals(kind, kindOf(file, ""), file);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sep-7001.yaml | 'server: []' | SEP",
        "a/Sep_7.yml | 'x: y' | SEP",
        "conformance/baseline.yml | 'server: []' | EXPECTED_FAILURES",
        "Expected-Failures.yaml | 'client:' | EXPECTED_FAILURES",
        "baseline.yml | 'sever: []' | EXPECTED_FAILURES",
        "baseline.yml | '' | EXPECTED_FAILURES",
        "known-gaps.yaml | 'scenarios: {}' | KNOWN_GAPS",
        "local-suites.yaml | 'suites: []' | LOCAL_SUITES",
        "scenarios.yaml | 'scenarios: []' | SCENARIOS",
        "requirements/2025-11-25.yaml | 'server: []' | REQUIREMENTS",
        "a/requirements/draft.yml | 'client: [tool]' | REQUIREMENTS",
      })
  void aNameTellsTheKind(String path, String text, FileKind kind) {
    assertEquals(kind, kindOf(path, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml | 'sep: 7001' | SEP",
        "a.yaml | 'server: [tool]' | EXPECTED_FAILURES",
        "2025-11-25.yaml | 'client: [tool]' | EXPECTED_FAILURES",
        "a.yaml | '{server: [tool], not_scored: []}' | REQUIREMENTS",
        "a.yaml | 'scenarios: {tool: {note: x}}' | KNOWN_GAPS",
        "a.yaml | 'checks: {sep-7001-tool: {note: x}}' | KNOWN_GAPS",
        "a.yaml | 'scenarios: [{name: tool, surface: server}]' | SCENARIOS",
        "a.yaml | 'suites: [{suite: tool}]' | LOCAL_SUITES",
        "a.yaml | 'tools: [x]' | SEP",
        "a.yaml | '[]' | SEP",
        "a.yaml | '{' | SEP",
        "a.yaml | '' | SEP",
      })
  void contentTellsTheKindWhereTheNameDoesNot(String path, String text, FileKind kind) {
    assertEquals(kind, kindOf(path, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "baseline.yml | 'suites: [{suite: tool}]' | LOCAL_SUITES",
        "scenarios.yaml | 'scenarios: {tool: {note: x}}' | KNOWN_GAPS",
        "baseline.yml | 'sep: 7001' | SEP",
      })
  void aNameCountsForNothingWhereTheContentIsClearlySomethingElse(
      String path, String text, FileKind kind) {
    assertEquals(kind, kindOf(path, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "baseline.yml | 'server: {port: 80}'",
        "baseline.yml | 'version: 1'",
        "conformance-baseline.yml | 'sep: 7001'",
        "baselines.yml | 'server: []'",
        "expected.yml | 'server: []'",
        "unexpected-failures.yml | 'server: []'",
        "baseline.yml | 'server: {{ port }}'",
        "scenarios.yaml | 'scenarios: [{name: rush hour, flow: []}]'",
        "scenarios.yml | 'scenarios: []'",
        "known-gaps.yaml | 'gaps: {}'",
        "requirements/2025-11-25.yaml | 'python: [requests]'",
        "requirements/dev.yaml | 'server: [uvicorn]'",
        "other.yaml | 'server: [tool]'",
      })
  void aWalkLeavesFilesOfOthersAlone(String path, String text) {
    assertFalse(FileKindDetector.isWanted(path, () -> Optional.of(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "baseline.yml | 'server:'",
        "baseline.yml | ''",
        "baseline.yml | '# Nothing is expected to fail.'",
        "baseline.yml | 'server: {tools: [tools-light]}'",
        "conformance-baseline.yml | 'server: []'",
        "conformance-baseline-0.1.yml | 'client: []'",
        "Conformance_Draft_Baseline.yaml | 'client: []'",
        "client-conformance-baseline.yml | ''",
        "expected_failures.yml | 'server: []'",
        "expected-failures.client.2026-07-28.yaml | 'client:'",
        ".github/actions/expected-failures-extensions.yml | 'server: []'",
        "conformance-baseline.yml | 'known_issues: []'",
        "conformance-baseline.yml | 'server: [a'",
        "baseline.yml | 'client: [\"a]'",
        "scenarios.yaml | 'scenarios: [{name: tool, checks: []}]'",
        "known-gaps.yaml | 'checks: {sep-7001-tool: {note: x}}'",
        "local-suites.yml | 'suites: []'",
        "requirements/2025-11-25.yaml | 'not_scored: []'",
      })
  void aWalkTakesWhatHoldsWhatItsNameSays(String path, String text) {
    assertTrue(FileKindDetector.isWanted(path, () -> Optional.of(text)));
  }

  @Test
  void aWalkReadsNoFileWhoseNameIsNotKnown() {
    assertTrue(FileKindDetector.isWanted("sep-7001.yaml", FileKindDetectorTest::unread));
    assertFalse(FileKindDetector.isWanted("docker-compose.yaml", FileKindDetectorTest::unread));
    assertFalse(FileKindDetector.isWanted("baseline.json", FileKindDetectorTest::unread));
  }

  private static Optional<String> unread() {
    throw new AssertionError("read");
  }

  private static FileKind kindOf(String path, String text) {
    return FileKindDetector.kindOf(path, YamlParser.read(text));
  }
}
