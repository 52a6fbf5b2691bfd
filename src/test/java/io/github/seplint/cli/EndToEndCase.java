package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.seplint.cli.CaseDocument.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An end-to-end case: input, a command and its expected outcome. The format is described in
 * fixtures/cases/README.md. Contents are strings of ISO 8859-1, a character for each byte.
 *
 * @param project the shared input project
 * @param files the input files of this case by path; they replace those of the project
 * @param variables environment variables; {@code $PWD} is the directory of the input
 * @param directory the working directory, relative to that of the input
 * @param terminal standard output is a terminal
 */
record EndToEndCase(
    CaseDocument document,
    Optional<String> project,
    NavigableMap<String, String> files,
    String stdin,
    Map<String, String> variables,
    String directory,
    boolean terminal,
    List<String> arguments,
    Outcome expected) {
  static final Path CASES = Path.of("fixtures/cases");
  static final Path PROJECTS = Path.of("fixtures/projects");

  private static final Pattern TITLE = Pattern.compile("# (\\S.*)");
  private static final Pattern PROJECT = Pattern.compile("Project: `([a-z0-9-]+)`");
  private static final Pattern EXIT = Pattern.compile("\\[exit (\\d+)]\n");
  private static final Pattern STDERR = Pattern.compile("2>(?: (.*))?\n");
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "yaml",
          "yaml",
          "yml",
          "yaml",
          "json",
          "json",
          "sarif",
          "json",
          "jsonl",
          "json",
          "lock",
          "json",
          "xml",
          "xml",
          "svg",
          "xml",
          "md",
          "markdown",
          "html",
          "html");

  /** The result of a command, with the files that it created or changed. */
  record Outcome(String stdout, String stderr, int exit, NavigableMap<String, String> changed) {}

  /** All files with a case. */
  static List<Path> list() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.equals(CASES.resolve("README.md")))
          .sorted()
          .toList();
    }
  }

  static EndToEndCase read(Path file) throws IOException {
    try {
      return parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  static EndToEndCase parse(String markdown) {
    CaseDocument document = CaseDocument.parse(markdown);
    require(document.find(TITLE).isPresent(), "no title");
    NavigableMap<String, String> files = new TreeMap<>();
    NavigableMap<String, String> changed = new TreeMap<>();
    List<Block> consoles = new ArrayList<>();
    String stdin = "";
    for (Block block : document.blocks().toList()) {
      Optional<String> file = block.value("file");
      Optional<String> after = block.value("after");
      if (isConsole(block)) {
        consoles.add(block);
      } else if (block.words().contains("stdin")) {
        stdin = block.bytes(block.text());
      } else if (file.isPresent()) {
        require(consoles.isEmpty(), "input after the console block: " + file.get());
        files.put(file.get(), block.bytes(block.text()));
      } else {
        require(after.isPresent(), "block without a purpose: " + block.words());
        changed.put(after.orElseThrow(), block.bytes(block.text()));
      }
    }
    require(consoles.size() == 1, "one console block expected, found " + consoles.size());
    return new Console(consoles.get(0)).toCase(document, files, stdin, changed);
  }

  private static boolean isConsole(Block block) {
    return block.words().get(0).equals("console");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The input files, those of the project included. */
  NavigableMap<String, String> input() throws IOException {
    NavigableMap<String, String> input = new TreeMap<>();
    if (project.isPresent()) {
      input.putAll(contents(PROJECTS.resolve(project.get())));
    }
    input.putAll(files);
    return input;
  }

  /** The files of a directory and of those below it. */
  static NavigableMap<String, String> contents(Path directory) throws IOException {
    NavigableMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(path).toString(), Files.readString(path, ISO_8859_1));
      }
    }
    return contents;
  }

  /** This case as Markdown, with another outcome. */
  String render(Outcome outcome) {
    List<Block> blocks = new ArrayList<>();
    Block console = document.blocks().filter(EndToEndCase::isConsole).findFirst().orElseThrow();
    blocks.add(new Console(console).with(outcome));
    outcome.changed.forEach(
        (path, content) -> blocks.add(Block.of(List.of(language(path), "after=" + path), content)));
    return document.replaceFrom(EndToEndCase::isConsole, blocks).render();
  }

  private static String language(String path) {
    return LANGUAGES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text");
  }

  /** The block with the commands, what they print and the exit code. */
  private record Console(Block block) {

    EndToEndCase toCase(
        CaseDocument document,
        NavigableMap<String, String> files,
        String stdin,
        NavigableMap<String, String> changed) {
      Map<String, String> variables = new TreeMap<>();
      String directory = "";
      List<String> arguments = List.of();
      for (String command : commands()) {
        List<String> words = CommandLineWords.split(command);
        switch (words.get(0)) {
          case "export" -> {
            String[] assignment = words.get(1).split("=", 2);
            variables.put(assignment[0], assignment[1]);
          }
          case "cd" -> directory = words.get(1);
          case "seplint" -> arguments = words.subList(1, words.size());
          default -> throw new IllegalArgumentException("no such command: " + command);
        }
      }
      return new EndToEndCase(
          document,
          document.find(PROJECT),
          files,
          stdin,
          Collections.unmodifiableMap(variables),
          directory,
          block.words().contains("terminal"),
          List.copyOf(arguments),
          outcome(changed));
    }

    private List<String> lines() {
      return block.text().lines().map(line -> line + "\n").toList();
    }

    /** Commands end with the first one of seplint. */
    private int commandLines() {
      List<String> lines = lines();
      int count = 0;
      while (count < lines.size() && lines.get(count).startsWith("$ ")) {
        count++;
        if (lines.get(count - 1).matches("\\$ seplint( .*)?\n")) {
          return count;
        }
      }
      throw new IllegalArgumentException("the console block does not run seplint");
    }

    private List<String> commands() {
      return lines().subList(0, commandLines()).stream()
          .map(line -> EscapedText.decode(block.bytes(line.substring(2))).strip())
          .toList();
    }

    private Outcome outcome(NavigableMap<String, String> changed) {
      List<String> lines = lines();
      int from = commandLines();
      int to = lines.size();
      Matcher exit = EXIT.matcher(lines.get(to - 1));
      boolean failed = exit.matches();
      StringBuilder stdout = new StringBuilder();
      StringBuilder stderr = new StringBuilder();
      for (String line : lines.subList(from, failed ? to - 1 : to)) {
        Matcher marked = STDERR.matcher(line);
        if (marked.matches()) {
          String text = marked.group(1);
          stderr.append(text == null ? "" : text).append('\n');
        } else {
          stdout.append(line);
        }
      }
      return new Outcome(
          block.bytes(stdout.toString()),
          block.bytes(stderr.toString()),
          failed ? Integer.parseInt(exit.group(1)) : 0,
          Collections.unmodifiableNavigableMap(changed));
    }

    Block with(Outcome outcome) {
      boolean escaped =
          EscapedText.isNeeded(outcome.stdout)
              || EscapedText.isNeeded(outcome.stderr)
              || EscapedText.decode(outcome.stdout).lines().anyMatch(Console::isAmbiguous);
      List<String> words = new ArrayList<>(block.words());
      words.remove("escaped");
      StringBuilder text = new StringBuilder();
      for (String command : commands()) {
        text.append("$ ").append(escaped ? command.replace("\\", "\\\\") : command).append('\n');
      }
      text(outcome.stdout, escaped)
          .lines()
          .map(line -> isAmbiguous(line) ? escapeFirst(line) : line)
          .forEach(line -> text.append(line).append('\n'));
      text(outcome.stderr, escaped)
          .lines()
          .forEach(line -> text.append(line.isEmpty() ? "2>" : "2> " + line).append('\n'));
      if (outcome.exit != 0) {
        text.append("[exit ").append(outcome.exit).append("]\n");
      }
      return new Block(
          escaped ? CaseDocument.append(words, "escaped") : List.copyOf(words), text.toString());
    }

    private static String text(String bytes, boolean escaped) {
      return escaped ? EscapedText.escape(bytes) : EscapedText.decode(bytes);
    }

    private static boolean isAmbiguous(String line) {
      return STDERR.matcher(line + "\n").matches() || EXIT.matcher(line + "\n").matches();
    }

    private static String escapeFirst(String line) {
      return String.format("\\x%02X", (int) line.charAt(0)) + line.substring(1);
    }
  }
}
