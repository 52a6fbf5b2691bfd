package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.page.GitSpecTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading a repository leaves the machine as it was, and takes nothing from it; in a JVM of its
 * own.
 */
final class IsolationTest {
  @TempDir private Path temp;

  private Path repository;
  private Path home;

  @BeforeEach
  void prepare() throws IOException, GitAPIException {
    repository = temp.resolve("project/.git");
    home = Files.createDirectory(temp.resolve("home"));
    try (TestRepository project = TestRepository.create(repository)) {
      project.tag("2026-01", project.commit("Light", Map.of("docs/updates.mdx", "# Updates\n")));
      Git.wrap(project.repository()).gc().call();
      project.commit("Douse", Map.of("docs/updates.mdx", "# None\n"));
      project.stage(Map.of("docs/updates.mdx", "# Some\n"));
    }
  }

  @Test
  void nothingIsWritten() throws IOException, InterruptedException {
    Map<String, String> before = files();
    read();
    assertEquals(before, files());
  }

  @Test
  void noOtherProgramIsRun() throws IOException, InterruptedException {
    List<String> loaded = read();
    assertTrue(loaded.contains("org.eclipse.jgit.lib.Repository"), "nothing was read");
    assertFalse(loaded.contains("java.lang.ProcessImpl"), "a program was run");
  }

  @Test
  void settingsOfTheUserAreNotRead() throws IOException, InterruptedException {
    Files.writeString(home.resolve(".gitconfig"), "[this is no setting");
    Path xdg = Files.createDirectories(home.resolve(".config/git"));
    Files.writeString(xdg.resolve("config"), "[this is no setting");
    Path jgit = Files.createDirectories(home.resolve(".config/jgit"));
    Files.writeString(jgit.resolve("config"), "[this is no setting");
    read();
  }

  /** Everything that is there, with when it was changed: a file that came and went is seen so. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path root : List.of(home, temp.resolve("project"))) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path each : paths.toList()) {
          files.put(each.toString(), Files.getLastModifiedTime(each) + ", " + Files.size(each));
        }
      }
    }
    return files;
  }

  /** Reads the repository in a JVM of its own; gives the names of the classes that it loaded. */
  private List<String> read() throws IOException, InterruptedException {
    Path log = temp.resolve("classes.log");
    Path out = temp.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + log + "::filecount=0",
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Reader.class.getName(),
            temp.resolve("project").toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve(".cache").toString());
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("# None\n2 1\n# Some\n1 1\n", Files.readString(out));
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^.*\\] ", "").replaceFirst(" .*$", ""))
        .toList();
  }

  /** The program of that JVM. */
  static final class Reader {
    private Reader() {}

    public static void main(String... arguments) throws InterruptedException {
      try (GitRepository repository = GitRepository.open(Path.of(arguments[0])).orElseThrow()) {
        Commit newest = repository.commit("HEAD");
        GitSpecTree tree = GitSpecTree.of(repository, newest);
        System.out.writeBytes(tree.read("docs/updates.mdx").orElseThrow());
        Commit tagged = repository.commit("2026-01");
        System.out.print(repository.firstParents(newest).size() + " ");
        System.out.print(repository.changes(tagged, newest, GitSpecTree.SCOPE).size() + "\n");
        System.out.flush();
      }
      try (GitRepository workTree =
          GitRepository.ofWorkTree(Path.of(arguments[0]), Map.of()).orElseThrow()) {
        List<String> paths = List.of("docs/updates.mdx");
        String staged = workTree.staged().ids().values().iterator().next();
        System.out.writeBytes(workTree.content("updates.mdx", staged));
        System.out.print(workTree.head(paths).size() + " ");
        System.out.print(workTree.mergeBase("2026-01", paths).size() + "\n");
        System.out.flush();
      }
      // JGit works in the background, too.
      Thread.sleep(300);
    }
  }
}
