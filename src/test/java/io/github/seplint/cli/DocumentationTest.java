package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.seplint.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The commands in README.md and docs/ are real.
 *
 * <p>A block {@code console dir=<directory>} runs in a copy of that directory, which all blocks of
 * a page with the same directory share: {@code $ seplint ...}, {@code $ cat <file>} and {@code $
 * echo $?}. A line {@code ...} matches any lines. {@code -Dseplint.update=true} rewrites the output
 * of blocks without such a line. The commands of {@code sh} blocks do not run, but their options
 * must exist.
 */
final class DocumentationTest {
  private static final boolean UPDATE = Boolean.getBoolean("seplint.update");
  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console dir=(\\S+)\n(.*?)^```$");
  private static final Pattern OTHER_CONSOLE = Pattern.compile("(?m)^```console(?! dir=).*$");
  private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
  private static final Pattern SEPLINT = Pattern.compile("^\\s*(?:npx |\\./)?seplint (.*)$");

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> consoleBlocksShowActualOutput() throws IOException {
    return pages().stream()
        .filter(page -> read(page).contains("```console"))
        .map(page -> DynamicTest.dynamicTest(page.toString(), () -> checkConsole(page)));
  }

  @TestFactory
  Stream<DynamicTest> shellBlocksUseExistingOptions() throws IOException {
    return pages().stream()
        .flatMap(
            page ->
                shellCommands(read(page)).stream()
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                page + ": " + command, () -> checkOptions(command))));
  }

  /** README.md and all pages of the site that are not generated. */
  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private void checkConsole(Path page) throws IOException {
    String text = read(page);
    assertFalse(OTHER_CONSOLE.matcher(text).find(), "a console block needs dir=<directory>");
    Map<String, Path> copies = new HashMap<>();
    List<String> mismatches = new ArrayList<>();
    String updated =
        CONSOLE
            .matcher(text)
            .replaceAll(
                block -> {
                  String directory = block.group(1);
                  Path copy = copies.computeIfAbsent(directory, this::copy);
                  String actual = new Session(copy).replay(block.group(2), mismatches);
                  return Matcher.quoteReplacement(
                      "```console dir=" + directory + "\n" + actual + "```");
                });
    if (!mismatches.isEmpty() && UPDATE) {
      assertNull(System.getenv("CI"), "pages are not updated in CI");
      Files.writeString(page, updated);
    } else if (!mismatches.isEmpty()) {
      fail(String.join("\n\n", mismatches));
    }
  }

  private static void checkOptions(String line) {
    CommandLine command = CommandTree.create(label -> label);
    for (String word : CommandLineWords.split(line)) {
      CommandLine below = command.getSubcommands().get(word);
      if (below != null) {
        command = below;
      } else if (word.startsWith("-") && !word.equals("-")) {
        String option = word.replaceFirst("=.*", "");
        assertTrue(
            command.getCommandSpec().optionsMap().containsKey(option),
            () -> "unknown option " + option);
      }
    }
    assertTrue(command.getCommandSpec().parent() != null, () -> "unknown command in: " + line);
  }

  /** Lines that start seplint, up to a redirection, a pipe or a comment. */
  private static List<String> shellCommands(String page) {
    return SHELL
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(SEPLINT::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1).replaceFirst(" +([#|>&]|< ).*$", "").strip())
        .toList();
  }

  private static String read(Path page) {
    return assertDoesNotThrow(() -> Files.readString(page));
  }

  private Path copy(String directory) {
    Path source = Path.of(directory);
    assertTrue(Files.isDirectory(source), directory + " is not a directory");
    return assertDoesNotThrow(
        () -> {
          Path copy = Files.createTempDirectory(scratch, "session");
          Files.walkFileTree(source, new Copy(source, copy));
          return copy;
        });
  }

  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path source;
    private final Path target;

    Copy(Path source, Path target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(target.resolve(source.relativize(directory)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.copy(file, target.resolve(source.relativize(file)));
      return FileVisitResult.CONTINUE;
    }
  }

  /** The commands of one block, run one after the other. */
  private static final class Session {
    private final Path directory;
    private int exit;

    Session(Path directory) {
      this.directory = directory;
    }

    /** The block with actual output; commands with other output are added to the mismatches. */
    String replay(String block, List<String> mismatches) {
      StringBuilder replayed = new StringBuilder();
      for (String part : block.split("(?m)^(?=\\$ )", -1)) {
        List<String> lines = part.lines().toList();
        String command = lines.get(0).substring(2);
        List<String> shown = lines.subList(1, lines.size());
        String actual = assertDoesNotThrow(() -> run(command), command);
        boolean matches = pattern(shown).matcher(actual).matches();
        if (!matches) {
          mismatches.add("$ " + command + "\n" + actual);
        }
        boolean elided = shown.contains("...");
        replayed.append(matches || elided ? part : "$ " + command + "\n" + actual);
      }
      return replayed.toString();
    }

    private String run(String command) throws IOException {
      if (command.equals("echo $?")) {
        return exit + "\n";
      }
      if (command.startsWith("cat ")) {
        return Files.readString(directory.resolve(command.substring("cat ".length())));
      }
      assertTrue(command.startsWith("seplint "), () -> "unknown command: " + command);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      PrintStream both = new PrintStream(output, true, UTF_8);
      Console console =
          new Console(
              directory,
              new ByteArrayInputStream(new byte[0]),
              both,
              both,
              Map.of("XDG_CACHE_HOME", directory.resolve(".cache").toString()),
              false,
              false);
      String[] words = CommandLineWords.split(command).stream().skip(1).toArray(String[]::new);
      exit = Seplint.run(console, words).number();
      console.out().flush();
      return output.toString(UTF_8);
    }

    private static Pattern pattern(List<String> lines) {
      return Pattern.compile(
          lines.stream()
              .map(line -> line.equals("...") ? "(?s:.*)" : Pattern.quote(line) + "\n")
              .collect(joining()));
    }
  }
}
