package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever a command is killed, each file is what it was or what it was to become; what the killed
 * leave behind disturbs nobody. The kills begin when the first file of any name is seen to change,
 * however that is written, and come the later the more there have been.
 */
final class KilledRunsTest {
  private static final int KILLS = 6;

  /** After so many that came too late the machine is not to blame. */
  private static final int MOST_KILLS = 40;

  private static final int SEPS = 12;
  private static final int ROWS = 20;
  private static final String[] REPORT = {
    "report", "--manifest", "m.json", "--format", "markdown=page.md", "--format", "json=page.json"
  };
  private static final String LEFT = ".seplint-";

  @TempDir Path temporary;

  private int folders;
  private int cutShort;

  /** Makes what a command begins with. */
  @FunctionalInterface
  private interface Preparation {
    void in(Path directory) throws IOException;
  }

  @Test
  void fixesAreWholeOrNotThere() throws IOException, InterruptedException {
    killed(KilledRunsTest::corpus, "", "check", "--fix", "-q", "--no-snippets", "seps");
  }

  @Test
  void aBaselineIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Preparation known =
        directory -> {
          corpus(directory);
          update(directory, "seps/sep-7101.yaml");
        };
    killed(
        known,
        "",
        "check",
        "-q",
        "--no-snippets",
        "--baseline",
        "known.yaml",
        "--update-baseline",
        "seps");
  }

  private static void update(Path directory, String file) {
    CliResult.of(
        directory,
        "check",
        "-q",
        "--no-snippets",
        "--baseline",
        "known.yaml",
        "--update-baseline",
        file);
  }

  @Test
  void aLockIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Preparation locked =
        directory -> {
          corpus(directory);
          Path page = directory.resolve("spec/docs/specification/draft/tools.mdx");
          Files.createDirectories(page.getParent());
          Files.writeString(page, "# Tools\n\nClients MUST light tool 7.\n");
          CliResult.of(directory, "spec", "lock", "--spec", "spec", "seps/sep-7101.yaml");
        };
    killed(locked, "", "spec", "lock", "--spec", "spec", "seps");
  }

  @Test
  void aManifestIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Preparation stale =
        directory -> {
          corpus(directory);
          Files.createDirectory(directory.resolve("results"));
          CliResult.of(directory, manifest("seps/sep-7101.yaml"));
        };
    killed(stale, "", manifest("seps"));
  }

  private static String[] manifest(String files) {
    return new String[] {
      "manifest",
      "--allow-errors",
      "--results",
      "results",
      "--allow-empty",
      "--out",
      "m.json",
      files
    };
  }

  @Test
  void aReportIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Preparation stale =
        directory -> {
          corpus(directory);
          Files.createDirectory(directory.resolve("results"));
          CliResult.of(directory, manifest("seps/sep-7101.yaml"));
          CliResult.of(directory, REPORT);
          CliResult.of(directory, manifest("seps"));
        };
    killed(stale, "", REPORT);
  }

  @Test
  void aHookIsThereOrNot() throws IOException, InterruptedException {
    killed(ScratchRepository::create, "work/.git/hooks", "hook", "install");
  }

  /** Files with something to fix in each row. */
  private static void corpus(Path directory) throws IOException {
    Path seps = Files.createDirectories(directory.resolve("seps"));
    for (int sep = 7101; sep < 7101 + SEPS; sep++) {
      StringBuilder text = new StringBuilder("sep: " + sep + "\n");
      text.append("spec_url: https://modelcontextprotocol.io/specification/draft/tools#tools\n");
      text.append("requirements:\n");
      for (int row = 0; row < ROWS; row++) {
        text.append("  - check: sep-" + sep + "-tool-" + row + "  \n");
        text.append("    text: \"Clients MUST light tool " + row + ".\"   \n");
      }
      Files.writeString(seps.resolve("sep-" + sep + ".yaml"), text);
    }
  }

  /**
   * Runs a command to its end, and then kills it time and again.
   *
   * @param written the directory that is written to
   */
  private void killed(Preparation preparation, String written, String... words)
      throws IOException, InterruptedException {
    Path whole = fresh(preparation);
    Map<String, String> before = files(whole);
    long window = run(whole, written, words);
    Map<String, String> after = files(whole);
    assertNotEquals(before, after, "the command has written nothing");
    int kills = 0;
    for (; kills < KILLS || (cutShort == 0 && kills < MOST_KILLS); kills++) {
      Path directory = fresh(preparation);
      kill(directory, kills < KILLS ? window * kills / KILLS : 0, written, words);
      Map<String, String> now = files(directory);
      assertOldOrNew(before, after, now);
      boolean between = !now.equals(before) && !now.equals(after);
      if ((between || isSomethingLeft(directory.resolve(written))) && cutShort++ == 0) {
        run(directory, written, words);
        assertEquals(after, files(directory), "a run after one that was killed");
      }
    }
    assertTrue(cutShort > 0, "nothing was killed while it was writing");
    System.out.println(
        "killed within "
            + TimeUnit.NANOSECONDS.toMicros(window)
            + " us: "
            + String.join(" ", words)
            + ", cut short "
            + cutShort
            + " of "
            + kills
            + " times");
  }

  private Path fresh(Preparation preparation) throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("run-" + folders++));
    preparation.in(directory);
    return directory;
  }

  private static void assertOldOrNew(
      Map<String, String> before, Map<String, String> after, Map<String, String> now) {
    for (Map.Entry<String, String> file : now.entrySet()) {
      boolean old = file.getValue().equals(before.get(file.getKey()));
      boolean young = file.getValue().equals(after.get(file.getKey()));
      assertTrue(old || young, () -> file.getKey() + " is torn:\n" + file.getValue());
    }
    assertTrue(now.keySet().containsAll(before.keySet()), "a file is gone");
  }

  /** Runs a command to its end; gives for how long it was writing, in nanoseconds. */
  private static long run(Path directory, String written, String... words)
      throws IOException, InterruptedException {
    Path watched = directory.resolve(written);
    BooleanSupplier isUntouched = watch(watched);
    Process process = start(directory, written, words);
    long begun = 0;
    long ended = 0;
    while (process.isAlive()) {
      if (!isUntouched.getAsBoolean() && begun == 0) {
        begun = System.nanoTime();
      }
      if (isSomethingLeft(watched)) {
        ended = System.nanoTime();
      }
    }
    return Math.max(0, ended - begun);
  }

  /** Runs a command, and kills it so many nanoseconds after it has begun to write. */
  private static void kill(Path directory, long patience, String written, String... words)
      throws IOException, InterruptedException {
    BooleanSupplier isUntouched = watch(directory.resolve(written));
    Process process = start(directory, written, words);
    while (process.isAlive() && isUntouched.getAsBoolean()) {
      LockSupport.parkNanos(1);
    }
    long until = System.nanoTime() + patience;
    while (process.isAlive() && System.nanoTime() < until) {
      LockSupport.parkNanos(1);
    }
    process.destroyForcibly().waitFor();
  }

  /**
   * Detects whether any file of a directory was created, written or replaced since it was
   * constructed.
   */
  private static BooleanSupplier watch(Path directory) {
    List<File> watched = new ArrayList<>();
    for (Path each : new Path[] {directory, directory.resolve("seps")}) {
      File[] files = each.toFile().listFiles();
      watched.add(each.toFile());
      watched.addAll(List.of(files == null ? new File[0] : files));
    }
    long[] dates = watched.stream().mapToLong(File::lastModified).toArray();
    return () ->
        IntStream.range(0, dates.length).allMatch(i -> watched.get(i).lastModified() == dates[i]);
  }

  private static Process start(Path directory, String written, String... words) throws IOException {
    Path work = written.isEmpty() ? directory : directory.resolve("work");
    ProcessBuilder builder = new SeplintProcess(work).builder(words);
    builder.environment().put("SEPLINT_LAUNCHER", "/usr/bin/true");
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean isSomethingLeft(Path directory) {
    String[] top = directory.toFile().list((in, name) -> name.startsWith(LEFT));
    String[] seps = directory.resolve("seps").toFile().list((in, name) -> name.startsWith(LEFT));
    return (top != null && top.length > 0) || (seps != null && seps.length > 0);
  }

  /** All that is there but what was left behind. */
  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!path.getFileName().toString().startsWith(LEFT)) {
          String text = Files.readString(path, StandardCharsets.ISO_8859_1);
          files.put(directory.relativize(path).toString(), text);
        }
      }
    }
    return files;
  }
}
