import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Generates the classes that list the rules from the pages in rules/, so that a rule needs no entry
 * in a list, and a start opens no page.
 *
 * <p>Arguments: the directory of the pages, the directory of the rule classes, the file to write.
 */
public final class RuleIndex {
  private static final Pattern KEY_VALUE = Pattern.compile("(\\w+):(?:\\s+(.*))?");
  private static final Pattern OPTION = Pattern.compile("\\s+([\\w-]+):\\s+(.*)");
  private static final Pattern LIST = Pattern.compile("\\[(.*)]");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Set<String> SEVERITIES = Set.of("error", "warning", "info", "off");
  private static final Set<String> GROUPS =
      Set.of(
          "check-id",
          "file",
          "yaml",
          "layout",
          "reason",
          "text",
          "url",
          "source",
          "spec",
          "results",
          "suite",
          "meta");
  private static final Set<String> FIXES = Set.of("safe", "unsafe", "none");

  private record Page(
      String id,
      String group,
      String severity,
      String fix,
      String since,
      String summary,
      String help,
      String files,
      String offFor,
      String needs,
      List<String> refines,
      Map<String, Object> options) {}

  /** An invalid page. */
  private static final class BadPage extends Exception {
    private static final long serialVersionUID = 1;

    BadPage(Path page, int line, String message) {
      super(page + ":" + line + ": " + message);
    }
  }

  public static void main(String[] args) throws IOException {
    try {
      List<Page> pages = readAll(Path.of(args[0]), Path.of(args[1]));
      Path rules = Path.of(args[2]);
      writeIfDifferent(rules, source(pages));
      for (String group : GROUPS) {
        writeIfDifferent(
            rules.resolveSibling(packageName(group)).resolve(groupClass(group) + ".java"),
            groupSource(group, pages));
      }
      writeIfDifferent(rules.resolveSibling("RuleCatalog.java"), catalog(pages));
    } catch (BadPage e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static List<Page> readAll(Path pages, Path classes) throws IOException, BadPage {
    List<Page> result = new ArrayList<>();
    for (Path file : markdownIn(pages)) {
      Page page = new Reader(file).read();
      Path implementation =
          classes.resolve(packageName(page.group())).resolve(className(page.id()) + ".java");
      if (!Files.exists(implementation)) {
        throw new BadPage(file, 1, "the rule has no class: " + implementation + " does not exist");
      }
      result.add(page);
    }
    return result;
  }

  private static List<Path> markdownIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .sorted(Comparator.comparing(RuleIndex::id))
          .toList();
    }
  }

  private static String id(Path page) {
    return page.getFileName().toString().replaceFirst("\\.md$", "");
  }

  private static String className(String id) {
    return Stream.of(id.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining());
  }

  /** Reads the front matter of a page line by line, its summary, and how to fix what it reports. */
  private static final class Reader {
    private final Path file;
    private final String id;
    private final List<String> lines;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private int line;

    Reader(Path file) throws IOException {
      this.file = file;
      this.id = id(file);
      this.lines = Files.readAllLines(file);
    }

    Page read() throws BadPage {
      refuseUnless(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "the file's name is no rule id");
      refuseUnless(here().equals("---"), "a page begins with front matter, `---`");
      for (line++; !here().equals("---"); line++) {
        refuseUnless(line < lines.size(), "the front matter has no end, `---`");
        readKey();
      }
      String group = oneOf("group", GROUPS);
      String severity = oneOf("severity", SEVERITIES);
      refuseUnless(values.containsKey("since"), "the front matter has no `since`");
      skipToText();
      refuseUnless(here().equals("# " + id), "the title must be `# " + id + "`");
      skipToText();
      return new Page(
          id,
          group,
          severity,
          oneOf("fix", FIXES),
          values.get("since"),
          summary(),
          help(),
          kinds("files", "sep"),
          kinds("offFor", ""),
          constants("RuleInput", "needs", ""),
          commaSeparated(values.getOrDefault("refines", "")),
          options);
    }

    private void readKey() throws BadPage {
      Matcher option = OPTION.matcher(here());
      if (option.matches() && values.containsKey("options")) {
        Object old = options.put(option.group(1), optionValue(option.group(2).strip()));
        refuseUnless(old == null, "the option is there twice: `" + option.group(1) + "`");
        return;
      }
      Matcher key = KEY_VALUE.matcher(here());
      refuseUnless(key.matches(), "neither `key: value` nor an option");
      switch (key.group(1)) {
        case "group", "severity", "needs", "fix", "since", "files", "offFor", "refines" ->
            refuseUnless(key.group(2) != null, "key without a value: `" + key.group(1) + "`");
        case "options" ->
            refuseUnless(key.group(2) == null, "options must be indented below `options:`");
        default -> refuseUnless(false, "unknown key: `" + key.group(1) + "`");
      }
      String old = values.put(key.group(1), key.group(2) == null ? "" : key.group(2).strip());
      refuseUnless(old == null, "duplicate key: `" + key.group(1) + "`");
    }

    private Object optionValue(String text) throws BadPage {
      if (INTEGER.matcher(text).matches()) {
        return Integer.valueOf(text);
      }
      Matcher list = LIST.matcher(text);
      if (list.matches()) {
        return commaSeparated(list.group(1));
      }
      refuseUnless(!text.isEmpty() && !text.startsWith("["), "the option has no value");
      return unquoted(text);
    }

    private String oneOf(String key, Set<String> allowed) throws BadPage {
      String value = values.get(key);
      refuseUnless(value != null, "the front matter has no `" + key + "`");
      refuseUnless(
          allowed.contains(value),
          "`" + key + "` is `" + value + "`, not one of " + allowed.stream().sorted().toList());
      return value;
    }

    /** Kinds of files, as an expression. */
    private String kinds(String key, String standard) {
      return values.getOrDefault(key, standard).equals("all")
          ? "FileKind.ALL"
          : constants("FileKind", key, standard);
    }

    /** Constants of an enum, as an expression; the compiler rejects unknown ones. */
    private String constants(String type, String key, String standard) {
      return commaSeparated(values.getOrDefault(key, standard)).stream()
          .map(word -> type + "." + constant(word))
          .collect(joining(", ", "List.of(", ")"));
    }

    private String summary() throws BadPage {
      List<String> paragraph = new ArrayList<>();
      for (; !here().isBlank(); line++) {
        paragraph.add(here().strip());
      }
      String summary = String.join(" ", paragraph);
      refuseUnless(
          !summary.isEmpty() && !summary.startsWith("#"), "no summary between title and sections");
      return summary;
    }

    /** The first paragraph under "How to fix", or an empty text. */
    private String help() {
      int heading = lines.indexOf("## How to fix");
      if (heading < 0) {
        return "";
      }
      List<String> paragraph = new ArrayList<>();
      for (int at = heading + 2; at < lines.size() && !lines.get(at).isBlank(); at++) {
        paragraph.add(lines.get(at).strip());
      }
      return String.join(" ", paragraph);
    }

    private void skipToText() {
      do {
        line++;
      } while (line < lines.size() && here().isBlank());
    }

    private String here() {
      return line < lines.size() ? lines.get(line) : "";
    }

    private void refuseUnless(boolean good, String message) throws BadPage {
      if (!good) {
        throw new BadPage(file, line + 1, message);
      }
    }
  }

  private static List<String> commaSeparated(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(RuleIndex::unquoted)
        .toList();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The class that lists the rules of all groups. */
  private static String source(List<Page> pages) {
    List<String> groups =
        GROUPS.stream()
            .filter(group -> pages.stream().anyMatch(page -> page.group().equals(group)))
            .sorted()
            .toList();
    return """
    package io.github.seplint.rules;

    import io.github.seplint.lint.RuleInfo;
    %s
    import java.util.List;
    import java.util.stream.Stream;

    /** The built-in rules, generated from the pages in rules/ (src/build/java/RuleIndex.java). */
    public final class BuiltInRules {

      private BuiltInRules() {}

      /** All of them, sorted by id. */
      public static List<RuleInfo> all() {
        return Stream.of(
    %s)
            .flatMap(List::stream)
            .sorted(BuiltInRules::compare)
            .toList();
      }

      /** The lambda of Comparator.comparing is not in the start-up archive. */
      private static int compare(RuleInfo one, RuleInfo other) {
        return one.id().compareTo(other.id());
      }
    }
    """
        .formatted(
            groups.stream()
                .map(
                    group ->
                        "import io.github.seplint.rules."
                            + packageName(group)
                            + "."
                            + groupClass(group)
                            + ";")
                .collect(joining("\n")),
            groups.stream()
                .map(group -> "            new " + groupClass(group) + "().all()")
                .collect(joining(",\n")));
  }

  /**
   * The class that lists the rules of one group, in their package, as rule classes are
   * package-private. A rule class is loaded when the rule runs.
   */
  private static String groupSource(String group, List<Page> pages) {
    List<Page> rules = pages.stream().filter(page -> page.group().equals(group)).toList();
    return """
    package io.github.seplint.rules.%s;

    import io.github.seplint.lint.Rule;
    import io.github.seplint.lint.RuleGroup;
    import io.github.seplint.lint.RuleInfo;
    import io.github.seplint.lint.RuleInfo.Applicability;
    import io.github.seplint.lint.RuleInfo.RuleInput;
    import io.github.seplint.lint.Severity;
    import io.github.seplint.suite.FileKind;
    import java.util.List;
    import java.util.Map;
    import java.util.function.Function;

    /** The rules of the group {@code %s}, generated from the pages in rules/. */
    public final class %s implements Function<String, Rule> {

      public List<RuleInfo> all() {
        return List.of(
    %s);
      }

      @Override
      public Rule apply(String id) {
        return switch (id) {
    %s
          default -> throw new IllegalArgumentException(id);
        };
      }
    }
    """
        .formatted(
            packageName(group),
            group,
            groupClass(group),
            rules.stream().map(RuleIndex::registration).collect(joining(",\n")),
            rules.stream()
                .map(
                    page ->
                        "      case "
                            + literal(page.id())
                            + " -> new "
                            + className(page.id())
                            + "();")
                .collect(joining("\n")));
  }

  /** The package of a group below {@code rules}; {@code file} would be too general a name. */
  private static String packageName(String group) {
    return group.equals("file") ? "sepfile" : group.replace("-", "");
  }

  private static String groupClass(String group) {
    return className(group) + "Rules";
  }

  /** The class that describes the rules without loading them. */
  private static String catalog(List<Page> pages) {
    String options =
        pages.stream()
            .map(
                page ->
                    "            Map.entry("
                        + literal(page.id())
                        + ", "
                        + literal(page.options())
                        + ")")
            .collect(joining(",\n"));
    return """
    package io.github.seplint.rules;

    import java.util.List;
    import java.util.Map;

    /**
     * The built-in rules for readers of a configuration, which load no rule class; generated from
     * the pages in rules/ (src/build/java/RuleIndex.java).
     */
    public final class RuleCatalog {

      private static final Map<String, Map<String, Object>> OPTIONS =
          Map.ofEntries(
    %s);

      private RuleCatalog() {}

      /** The default options of each rule, by the rule's id: an integer, a string or a list. */
      public static Map<String, Map<String, Object>> options() {
        return OPTIONS;
      }
    }
    """
        .formatted(options);
  }

  private static String registration(Page page) {
    return Stream.of(
            literal(page.id()),
            "RuleGroup." + constant(page.group()),
            "Severity." + constant(page.severity()),
            "Applicability." + constant(page.fix()),
            literal(page.since()),
            literal(page.summary()),
            literal(page.help()),
            page.files(),
            page.offFor(),
            page.needs(),
            literal(page.refines()),
            literal(page.options()),
            "this")
        .collect(joining(",\n            ", "        new RuleInfo(\n            ", ")"));
  }

  private static String constant(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String literal(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(RuleIndex::literal).collect(joining(", ", "List.of(", ")"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> "Map.entry(" + literal(e.getKey()) + ", " + literal(e.getValue()) + ")")
          .collect(joining(", ", map.isEmpty() ? "Map.of(" : "Map.ofEntries(", ")"));
    }
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value.toString();
  }

  private static void writeIfDifferent(Path file, String content) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(content)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
  }
}
