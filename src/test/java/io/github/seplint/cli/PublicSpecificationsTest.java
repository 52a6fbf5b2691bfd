package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.PublicSpecHistory;
import io.github.seplint.git.TreeScope;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public files about extensions, compared with the repositories of these. */
final class PublicSpecificationsTest {
  private static final String SITE = "https://modelcontextprotocol.io/";
  private static final String ORGANISATION = "https://github.com/modelcontextprotocol/";
  private static final String TASKS = ".*(2663|2243|tasks).*\\.mdx?";

  /** The rows of SEP-2663 that no sentence says, counted from 0. */
  private static final List<Integer> OWN_WORDS = List.of(4, 29);

  /** The least number of words in a row that would be a quote. */
  private static final int RUN = 8;

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

  /** The indices of the rows whose tier is worse. */
  private static List<Integer> worseThan(String tier, JsonNode rows) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).path("tier").asText("T9").compareTo(tier) > 0)
        .boxed()
        .toList();
  }

  @Test
  void theRowsAboutAnExtensionAreMatchedWithItsRepository() throws IOException {
    for (List<String> specs : List.of(named(), unnamed())) {
      JsonNode dpop = rows(specs, "1932");
      assertEquals(22, dpop.size());
      assertEquals(List.of(2, 3, 4, 6, 10, 11, 18), worseThan("T4", dpop));
      assertEquals(List.of(2, 3, 4, 11), worseThan("T6", dpop));
      JsonNode tasks = rows(specs, "2663");
      assertEquals(52, tasks.size());
      assertEquals(OWN_WORDS, worseThan("T4", tasks));
    }
  }

  /** The remaining rows of SEP-2663 are in the words of their authors, and are reported as such. */
  @Test
  void noRevisionHasTheRowsThatAreNotFound() throws IOException {
    Path file = directory.resolve("sep-2663.yaml");
    SepFile sep = SepFile.read(new SourceText("sep-2663.yaml", Files.readString(file)));
    Set<String> former = new HashSet<>(revisions(PublicSpecHistory.directory()));
    former.addAll(revisions(directory.resolve("ext-tasks.git")));
    assertTrue(former.size() > 20, () -> former.size() + " revisions of pages");
    for (Requirement row : sep.requirements()) {
      String text = plain(row.text().orElseThrow().value());
      List<String> words = List.of(text.split(" "));
      boolean found =
          IntStream.rangeClosed(0, Math.max(0, words.size() - RUN))
              .mapToObj(i -> String.join(" ", words.subList(i, Math.min(i + RUN, words.size()))))
              .anyMatch(run -> former.stream().anyMatch(page -> page.contains(run)));
      assertEquals(!OWN_WORDS.contains(row.index()), found, text);
    }
    String check = run(named(), "check", "-q", "--no-snippets", "sep-2663.yaml").out();
    for (String line : List.of("24:11", "111:11")) {
      assertTrue(
          check.contains(
              "sep-2663.yaml:"
                  + line
                  + ": warning: text not found; closest sentence is on"
                  + " `seps/2663-tasks-extension`"),
          check);
    }
  }

  /** All contents that the pages about tasks have had, without markup. */
  private static Set<String> revisions(Path repository) {
    TreeScope pages =
        TreeScope.of(List.of("docs", "seps", "specification"), path -> path.matches(TASKS));
    try (GitRepository git = GitRepository.open(repository).orElseThrow();
        Stream<CommitChanges> history = git.history(git.commit("main"), pages)) {
      Set<String> blobs =
          history
              .flatMap(commit -> commit.changes().stream())
              .flatMap(change -> change.after().stream())
              .collect(Collectors.toSet());
      return git.blobs(blobs).values().stream()
          .map(content -> plain(new String(content, StandardCharsets.UTF_8)))
          .collect(Collectors.toSet());
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[*`]", "").replaceAll("\\s+", " ");
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
    assertEquals(List.of(2, 3, 4, 11), worseThan("T6", rows(unnamed().subList(3, 4), "1932")));
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
