package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.PublicSpecHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public files about extensions, compared with the repositories of these. */
final class PublicSpecificationsTest {
  private static final String SITE = "https://modelcontextprotocol.io/";
  private static final String ORGANISATION = "https://github.com/modelcontextprotocol/";
  private static final String DPOP = "ext-auth/blob/pieterkas-dpop-extension/";

  @TempDir private Path directory;

  @BeforeEach
  void copy() throws IOException {
    for (String sep : List.of("1932", "1933", "2663")) {
      String name = "sep-" + sep + ".yaml";
      Files.copy(PublicData.get("seps").resolve(name), directory.resolve(name));
    }
    for (String extension : List.of("ext-tasks", "ext-auth")) {
      PublicSpecHistory.clone(extension + ".bundle", directory.resolve(extension + ".git"));
    }
  }

  private List<String> unnamed() {
    return List.of(
        PublicData.get("spec").toAbsolutePath().toString(),
        "ext-tasks.git",
        "ext-auth.git",
        PublicData.get("ext-auth-dpop").toAbsolutePath().toString());
  }

  private List<String> named() {
    return List.of(
        SITE + "=" + unnamed().get(0),
        ORGANISATION + "ext-tasks/=ext-tasks.git@main",
        ORGANISATION + "ext-auth/=ext-auth.git@main",
        ORGANISATION + DPOP + "=" + unnamed().get(3));
  }

  private CliResult run(List<String> specs, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    specs.forEach(each -> all.addAll(List.of("--spec", each)));
    return CliResult.of(directory, all.toArray(new String[0]));
  }

  private JsonNode rows(List<String> specs, String sep) throws IOException {
    CliResult match = run(specs, "spec", "match", "--format", "json", "sep-" + sep + ".yaml");
    assertEquals(ExitCode.CLEAN, match.exit(), match::err);
    return new ObjectMapper().readTree(match.out());
  }

  /** The tiers from T0 to T6. */
  private static long similar(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("tier").asText("T9").compareTo("T7") < 0)
        .count();
  }

  @Test
  void theRowsAboutAnExtensionAreMatchedWithItsRepository() throws IOException {
    for (List<String> specs : List.of(named(), unnamed())) {
      JsonNode dpop = rows(specs, "1932");
      assertEquals(22, dpop.size());
      assertTrue(similar(dpop) >= 15, () -> similar(dpop) + " of 22 rows");
      JsonNode tasks = rows(specs, "2663");
      assertEquals(52, tasks.size());
      // Rows 4 and 29 are the authors' own words: no sentence says what they say.
      assertTrue(similar(tasks) >= 50, () -> similar(tasks) + " of 52 rows");
    }
  }

  @Test
  void aPullRequestIsNoPage() {
    CliResult check = run(named(), "check", "-q", "--no-snippets", "sep-1933.yaml");
    assertTrue(
        check
            .out()
            .contains(
                "`pull/1933` is a pull request; the specification has no page `docs/seps/1933-*` to"
                    + " cite yet [url-pull-request]"),
        check::out);
  }

  @Test
  void aSingleRepositoryIsRecognizedByThePathsOfItsPages() throws IOException {
    assertTrue(similar(rows(unnamed().subList(3, 4), "1932")) >= 15);
    JsonNode tasks = rows(unnamed().subList(1, 2), "2663");
    assertEquals(52, tasks.findValuesAsText("unverified").size());
  }

  @Test
  void nothingHasDriftedDirectlyAfterTheLock() {
    CliResult lock = run(named(), "spec", "lock");
    assertEquals(ExitCode.CLEAN, lock.exit(), lock::err);
    CliResult drift = run(named(), "spec", "drift");
    assertEquals(ExitCode.CLEAN, drift.exit(), () -> drift.err() + drift.out());
  }
}
