package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every folder of fixtures/cases as a user would. {@code -Dseplint.update=true} records what
 * the program answers.
 */
final class WholeRunCasesTest {
  private static final Path CASES = Path.of("fixtures/cases");
  private static final boolean UPDATE = Boolean.getBoolean("seplint.update");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyCaseAnswersAsRecorded() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      folders.filter(folder -> Files.exists(folder.resolve("cmd"))).sorted().forEach(cases::add);
    }
    return cases.stream()
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
  }

  /** What a run answered. */
  private record Answer(String stdout, String stderr, String exit, Map<String, String> changed) {}

  private void check(Path folder) throws IOException {
    Answer answer = run(folder);
    if (UPDATE) {
      record(folder, answer);
    }
    assertEquals(read(folder.resolve("stdout")), answer.stdout, "stdout");
    assertEquals(read(folder.resolve("stderr")), answer.stderr, "stderr");
    assertEquals(read(folder.resolve("exit")).strip(), answer.exit, "exit code");
    assertEquals(files(folder.resolve("after")), answer.changed, "files after");
  }

  private Answer run(Path folder) throws IOException {
    Path work = temporary.resolve(folder.getFileName());
    copy(folder.resolve("in"), work);
    Map<String, String> before = files(work);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path stdin = folder.resolve("stdin");
    Shell shell =
        new Shell(
            workingFolder(folder, work),
            new ByteArrayInputStream(Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            variables(folder, work),
            Files.exists(folder.resolve("terminal")),
            false);
    String[] words = words(Files.readString(folder.resolve("cmd")).strip());
    int exit = Seplint.run(shell, words).number();
    shell.out().flush();
    Map<String, String> changed = new TreeMap<>(files(work));
    before.forEach((path, text) -> changed.remove(path, text));
    changed.replaceAll((path, text) -> path.endsWith(".html") ? withoutAssets(text) : text);
    return new Answer(out.toString(UTF_8), err.toString(UTF_8), String.valueOf(exit), changed);
  }

  /** The style and the script of a report are no business of the cases: see HtmlReportTest. */
  private static String withoutAssets(String page) throws UncheckedIOException {
    String without = page.replaceAll("&#39;sha256-[^&]*&#39;", "&#39;sha256-...&#39;");
    for (String asset : List.of("report.css", "report.js")) {
      without = without.replace(asset(asset), "{" + asset + "}");
    }
    return without;
  }

  private static String asset(String name) throws UncheckedIOException {
    try {
      return Files.readString(
          Path.of("src/main/resources/io/github/seplint/report/html", name), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code {in}} stands for where the files are: servers name folders from the root on. */
  private static Map<String, String> variables(Path folder, Path work) throws IOException {
    Map<String, String> variables = new TreeMap<>();
    Path file = folder.resolve("variables");
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int equals = line.indexOf('=');
      variables.put(
          line.substring(0, equals), line.substring(equals + 1).replace("{in}", work.toString()));
    }
    return variables;
  }

  private static Path workingFolder(Path folder, Path work) throws IOException {
    Path deeper = folder.resolve("folder");
    return Files.exists(deeper) ? work.resolve(Files.readString(deeper).strip()) : work;
  }

  private static void record(Path folder, Answer answer) throws IOException {
    assertNull(System.getenv("CI"), "cases are not recorded in CI");
    Files.writeString(folder.resolve("stdout"), answer.stdout);
    Files.writeString(folder.resolve("stderr"), answer.stderr);
    Files.writeString(folder.resolve("exit"), answer.exit + "\n");
    delete(folder.resolve("after"));
    for (Map.Entry<String, String> file : answer.changed.entrySet()) {
      Path path = folder.resolve("after").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(ISO_8859_1));
    }
  }

  /** Splits as a shell does: quotes and backslashes, nothing expanded. */
  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = true;
      } else if (quote == 0 && c == '\\') {
        word.append(line.charAt(++i));
        open = true;
      } else if (quote == 0 && c == ' ') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(word.toString());
    }
    return words.toArray(new String[0]);
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "(not recorded)";
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(path).toString(), Files.readString(path, ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    if (Files.exists(from)) {
      try (Stream<Path> paths = Files.walk(from)) {
        for (Path path : paths.toList()) {
          Path target = to.resolve(from.relativize(path).toString());
          if (Files.isDirectory(path)) {
            Files.createDirectories(target);
          } else {
            Files.copy(path, target);
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
