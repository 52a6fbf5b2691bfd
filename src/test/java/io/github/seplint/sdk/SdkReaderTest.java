package io.github.seplint.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.sdk.SdkReader.ResultsRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SdkReaderTest {
  private static final String OLD = "-2026-11-20T10-00-00-000Z";
  private static final String NEW = "-2026-11-21T10-00-00-000Z";
  private static final String LIT = "sep-7101-lit";
  private static final String DARK = "sep-7101-never-dark";

  @TempDir private Path directory;

  @Test
  void theWorstOccurrenceDecides() throws IOException {
    write("server/server-lamps" + OLD, entry(LIT, "SKIPPED", ""), entry(LIT, "SUCCESS", ""));
    assertEquals(Verdict.PASSED, verdict(LIT).verdict());
    write("server/server-oil" + OLD, entry(LIT, "WARNING", ""), entry(LIT, "INFO", ""));
    assertEquals(Verdict.WARNED, verdict(LIT).verdict());
    write("client/wicks" + OLD, entry(LIT, "FAILURE", ""), entry(LIT, "SUCCESS", ""));
    RowVerdict failed = verdict(LIT);
    assertEquals(Verdict.FAILED, failed.verdict());
    assertEquals(6, failed.times());
    assertEquals(List.of("lamps", "oil", "wicks"), failed.scenarios());
  }

  @Test
  void informationCountsOnlyAlone() throws IOException {
    write("server/server-lamps" + OLD, entry(LIT, "INFO", ""));
    assertEquals(Verdict.INFO, verdict(LIT).verdict());
    write("server/server-oil" + OLD, entry(LIT, "SKIPPED", ""));
    assertEquals(Verdict.SKIPPED, verdict(LIT).verdict());
  }

  @Test
  void aFailureHasACause() throws IOException {
    write("server/server-a" + OLD, entry(LIT, "FAILURE", ", \"errorMessage\": \"fetch failed\""));
    assertEquals(Optional.of(FailureCause.SCENARIO_BROKE), verdict(LIT).cause());
    write("server/server-b" + OLD, entry(LIT, "FAILURE", ", \"details\": {\"untestable\": true}"));
    assertEquals(Optional.of(FailureCause.UNTESTABLE), verdict(LIT).cause());
    write("server/server-c" + OLD, entry(LIT, "FAILURE", ", \"details\": {\"observed\": false}"));
    assertEquals(Optional.of(FailureCause.NOT_OBSERVED), verdict(LIT).cause());
    write(
        "server/server-d" + OLD,
        entry(LIT, "FAILURE", ", \"details\": {\"message\": \"no light\"}"));
    assertEquals(Optional.of(FailureCause.VIOLATED), verdict(LIT).cause());
    assertEquals(
        List.of("fetch failed", "no light"),
        verdict(LIT).decisive().stream().flatMap(each -> each.message().stream()).toList());
  }

  @Test
  void afterATimeoutNothingIsKnownToBeViolated() throws IOException {
    write(
        "server/server-lamps" + OLD,
        entry(LIT, "FAILURE", ""),
        entry("scenario-timeout", "FAILURE", ""));
    assertEquals(Optional.of(FailureCause.SCENARIO_BROKE), verdict(LIT).cause());
  }

  @Test
  void theLatestRunCountsAndTheOthersAreNoted() throws IOException {
    write("server/server-lamps" + OLD, entry(LIT, "FAILURE", ""));
    write("server/server-lamps" + NEW, entry(LIT, "SUCCESS", ""));
    assertEquals(Verdict.PASSED, verdict(LIT).verdict());
    assertEquals(
        List.of("1 older run was ignored; the latest run of each scenario and leg counts"),
        read().notes());
    Files.createDirectories(directory.resolve("server/server-lamps-2026-11-22T10-00-00-000Z"));
    assertEquals(Verdict.NOT_EMITTED, verdict(LIT).verdict());
    assertEquals(1, read().crashed().size());
  }

  @Test
  void aDirectoryOfRunsThatIsNamedLikeOneHasNotCrashed() throws IOException {
    write("nightly" + NEW + "/server-lamps" + OLD, entry(LIT, "SUCCESS", ""));
    assertEquals(Verdict.PASSED, verdict(LIT).verdict());
    assertEquals(List.of(), read().crashed());
  }

  @Test
  void resultsOfTwoSdksInOneDirectoryAreNoted() throws IOException {
    write("a/server/server-lamps" + OLD, entry(LIT, "FAILURE", ""));
    write("b/server/server-lamps" + NEW, entry(LIT, "SUCCESS", ""));
    assertEquals(Verdict.FAILED, verdict(LIT).verdict());
    assertEquals(
        List.of(
            "`a/server` and `b/server` both have runs of 1 scenario; if they are of different SDKs,"
                + " pass each with its own --sdk"),
        read().notes());
  }

  @Test
  void anIdWithASuffixIsAHintAndDoesNotCount() throws IOException {
    write("server/server-lamps" + OLD, entry(LIT + "-twice", "FAILURE", ""));
    assertEquals(Verdict.NOT_EMITTED, verdict(LIT).verdict());
    assertEquals(List.of(LIT + "-twice"), matrix().seps().get(0).checked().get(0).related());
  }

  @Test
  void aProhibitionIsNotMetByAnImplementationThatDoesNothing() throws IOException {
    write("server/server-lamps" + OLD, entry(DARK, "SUCCESS", ""), entry(LIT, "FAILURE", ""));
    assertEquals(Verdict.VACUOUS, verdict(DARK).verdict());
    write("server/server-lamps" + NEW, entry(DARK, "SUCCESS", ""), entry("other", "SUCCESS", ""));
    assertEquals(Verdict.PASSED, verdict(DARK).verdict());
    SdkMatrix subtracted = SdkMatrix.of(manifest(), List.of(read()), Optional.of(read()), Map.of());
    assertEquals(
        Verdict.VACUOUS, subtracted.seps().get(0).rows().get(1).verdicts().get(0).verdict());
  }

  @Test
  void aLongMessageIsCut() throws IOException {
    String trace = "x".repeat(499) + "\\ud83d\\udca1" + "y".repeat(40_000);
    write("server/server-a" + OLD, entry(LIT, "FAILURE", ", \"errorMessage\": \"" + trace + "\""));
    String message = verdict(LIT).occurrences().get(0).message().orElseThrow();
    assertEquals("x".repeat(499) + "… (40501 characters)", message);
  }

  @Test
  void theReasonForAMissingCheckIsNamed() throws IOException {
    write("server/server-oil" + OLD, entry("other", "SUCCESS", ""));
    assertTrue(verdict(LIT).explanation().startsWith("none of the given runs"));
  }

  private static String entry(String id, String status, String more) {
    return "{\"id\": \"" + id + "\", \"status\": \"" + status + "\"" + more + "}";
  }

  private void write(String run, String... entries) throws IOException {
    Path file = directory.resolve(run).resolve("checks.json");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, Stream.of(entries).toList().toString());
  }

  private static Manifest manifest() {
    Optional<String> none = Optional.empty();
    List<ManifestRow> rows =
        List.of(
            ManifestRow.checked(LIT, false, "A keeper MUST light the lamp.", none, none),
            ManifestRow.checked(DARK, false, "A lamp MUST NOT be dark.", none, none));
    return new Manifest(none, List.of(new SepCoverage(7101, "sep-7101.yaml", "", rows, List.of())));
  }

  private SdkResults read() {
    return new SdkReader(SdkMatrix.declared(manifest()), List.of("2025-11-25"))
        .read("lantern", Optional.empty(), List.of(new ResultsRoot(directory, "results")));
  }

  private SdkMatrix matrix() {
    return SdkMatrix.of(manifest(), List.of(read()), Optional.empty(), Map.of());
  }

  private RowVerdict verdict(String id) {
    return matrix().seps().get(0).checked().stream()
        .filter(line -> line.row().name().equals(id))
        .flatMap(line -> line.verdicts().stream())
        .findFirst()
        .orElseThrow();
  }
}
