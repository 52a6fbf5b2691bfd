package io.github.seplint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.CommandTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that users read uses the standard terms of the field, not an earlier private vocabulary. */
final class PlainLanguageTest {
  private static final Pattern RETIRED =
      Pattern.compile(
          "\\b(told|tells?|says?|mend(?:s|ed|ing)?|heard|voices?|bent|whole|stands?|besides|anew"
              + "|look-alikes?|taken down|gone|behind|h(?:olds?|eld) against|troubles?|folders?"
              + "|as long as needed)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Genuine uses: a path, a part of the line, and a reason for the reader of this list. */
  private static final List<Allowed> ALLOWED =
      List.of(
          new Allowed("CONTRIBUTING.md", "say why", "idiom of the style guide"),
          new Allowed(
              "fixtures/cases/check/format/github-step-summary-unwritable.md",
              "gone/summary.md",
              "a path"));

  private record Allowed(String path, String text, String reason) {
    boolean matches(Hit hit) {
      return hit.path().equals(path) && hit.line().contains(text);
    }
  }

  private record Hit(String path, int number, String word, String line) {
    @Override
    public String toString() {
      return path + ":" + number + ": `" + word + "` in: " + line.strip();
    }
  }

  private final List<Hit> hits = new ArrayList<>();

  @Test
  void documentationIsPlain() throws IOException {
    for (String file : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md")) {
      scanMarkdown(Path.of(file), Set.of());
    }
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        scanMarkdown(page, Set.of());
      }
    }
    Set<String> quotable = wordsOfFixtures();
    for (Path page : files("rules", ".md")) {
      scanMarkdown(page, quotable);
    }
    for (Path readme : files("fixtures", "README.md")) {
      scanMarkdown(readme, Set.of());
    }
    assertPlain();
  }

  @Test
  void recordedOutputIsPlain() throws IOException {
    Set<String> quotable = wordsOfFixtures();
    for (Path file : files("fixtures/cases", ".md")) {
      scanMarkdown(file, quotable);
    }
    assertPlain();
  }

  @Test
  void helpIsPlain(@TempDir Path directory) {
    for (CommandTree command : CommandTree.values()) {
      String path = command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String[] words = (path + " --help").split(" ", -1);
      scan("help of " + path, CliResult.of(directory, words).out().lines().toList(), Set.of());
    }
    assertPlain();
  }

  @Test
  void schemasAndTemplatesArePlain() throws IOException {
    for (Path file : files("schemas", ".json")) {
      scan(file);
    }
    for (Path file : files("src/main/jte", ".jte")) {
      scan(file);
    }
    assertPlain();
  }

  @Test
  void scriptsAndCiFilesArePlain() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String file : List.of("seplint", "action.yml", ".pre-commit-hooks.yaml", "pom.xml")) {
      scripts.add(Path.of(file));
    }
    for (String directory :
        List.of(".gitlab", "docs/examples/lefthook", ".ci", ".github/workflows", "src/build/npm")) {
      scripts.addAll(files(directory, ""));
    }
    scripts.add(Path.of(".github/action.sh"));
    scripts.addAll(files("src/build/launcher", ""));
    scripts.addAll(files("src/build/release", ""));
    scripts.addAll(files("src/build/image", ""));
    for (Path file : scripts) {
      scan(file);
    }
    assertPlain();
  }

  @Test
  void messagesInCodeArePlain() throws IOException {
    for (Path file : files("src/main/java", ".java")) {
      scan(file.toString(), JavaStrings.linesOf(Files.readString(file)), Set.of());
    }
    assertPlain();
  }

  @Test
  void everyAllowedUseExists() throws IOException {
    for (Allowed allowed : ALLOWED) {
      assertTrue(
          Files.readString(Path.of(allowed.path())).contains(allowed.text()), allowed.reason());
    }
  }

  private void assertPlain() {
    List<Hit> left =
        hits.stream()
            .filter(hit -> ALLOWED.stream().noneMatch(allowed -> allowed.matches(hit)))
            .toList();
    assertEquals("", String.join("\n", left.stream().map(Hit::toString).toList()));
  }

  private static List<Path> files(String directory, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private void scan(Path file) throws IOException {
    scan(file.toString(), Files.readAllLines(file), Set.of());
  }

  /** Finds retired words, except next to the same words as in a text that may be quoted. */
  private void scan(String path, List<String> lines, Set<String> quotable) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      for (MatchResult word : RETIRED.matcher(line).results().toList()) {
        if (neighbors(line, word).noneMatch(quotable::contains)) {
          hits.add(new Hit(path, i + 1, word.group(), line));
        }
      }
    }
  }

  /** Finds retired words in prose and in recorded output, but not in example files. */
  private void scanMarkdown(Path file, Set<String> quotable) throws IOException {
    List<String> lines = new ArrayList<>();
    MarkdownFences fences = new MarkdownFences();
    for (String line : Files.readAllLines(file)) {
      lines.add(fences.isExample(line) ? "" : line);
    }
    scan(file.toString(), lines, quotable);
  }

  /** The retired words in fixtures, each with the word before or after it. */
  private static Set<String> wordsOfFixtures() throws IOException {
    Set<String> words = new HashSet<>();
    for (String directory : List.of("projects", "spec", "corpus", "suite")) {
      for (Path file : files("fixtures/" + directory, "")) {
        addWords(Files.readString(file, ISO_8859_1), words);
      }
    }
    for (Path file : files("fixtures/cases", ".md")) {
      addExamples(file, words);
    }
    for (Path file : files("rules", ".md")) {
      addExamples(file, words);
    }
    return words;
  }

  private static void addExamples(Path file, Set<String> words) {
    MarkdownFences fences = new MarkdownFences();
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(fences::isExample).forEach(line -> addWords(line, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addWords(String text, Set<String> words) {
    RETIRED.matcher(text).results().forEach(word -> neighbors(text, word).forEach(words::add));
  }

  private static Stream<String> neighbors(String text, MatchResult word) {
    String before = text.substring(0, word.start()).replaceAll("(?s).*?(\\w*)\\W*$", "$1");
    Matcher after = Pattern.compile("\\W*(\\w*)").matcher(text).region(word.end(), text.length());
    String found = word.group().toLowerCase(Locale.ROOT);
    return Stream.of(before + " " + found, found + " " + (after.lookingAt() ? after.group(1) : ""));
  }

  /** Follows the fenced blocks of a Markdown file. */
  private static final class MarkdownFences {
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(\\w*).*");
    private String open = "";
    private boolean example;

    /** A line of a block with the content of a file, rather than prose or output. */
    boolean isExample(String line) {
      Matcher fence = FENCE.matcher(line);
      if (!open.isEmpty()) {
        if (line.equals(open)) {
          open = "";
        }
        return example;
      }
      if (fence.matches()) {
        open = fence.group(1);
        example = !Set.of("", "console", "diagnostics").contains(fence.group(2));
      }
      return false;
    }
  }

  /** Finds the string literals of Java source code. */
  private static final class JavaStrings {
    private static final Pattern TOKEN =
        Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\""
                + "|'(?:[^'\\\\\\n]|\\\\.)*'",
            Pattern.DOTALL);

    /** The lines of a file, with everything blank but string literals. */
    static List<String> linesOf(String source) {
      StringBuilder kept = new StringBuilder();
      Matcher token = TOKEN.matcher(source);
      int end = 0;
      while (token.find()) {
        kept.append(lineEnds(source.substring(end, token.start())));
        kept.append(token.group().startsWith("\"") ? token.group() : lineEnds(token.group()));
        end = token.end();
      }
      return kept.toString().lines().toList();
    }

    private static String lineEnds(String text) {
      return text.replaceAll("[^\\n]", "");
    }
  }
}
