package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.PublicSpecHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The findings on the public data have the verdicts recorded in {@code fixtures/precision}, and at
 * least 95 % of the findings of each rule are true.
 */
final class PrecisionTest {
  private static final Path LEDGERS = Path.of("fixtures/precision");
  private static final int MIN_TRUE_PERCENT = 95;
  private static final Pattern COMMAND = Pattern.compile("# seplint (.+)");

  private static final Pattern BUNDLE =
      Pattern.compile("(.*?)\\.\\./shared/upstream/(.+\\.bundle)");

  @TempDir static Path clones;

  private enum Verdict {
    TRUE,
    ARGUABLE,
    FALSE,
    /** Written by an update; to be replaced by a judgement. */
    UNJUDGED
  }

  /**
   * One finding and its verdict.
   *
   * @param place the file and the line of the finding
   * @param nth counts findings of one rule at one place, from 1
   */
  private record Entry(String rule, String place, int nth, Verdict verdict, String reason) {
    private static Entry parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Entry(
          cells[0],
          cells[1],
          Integer.parseInt(cells[2]),
          Verdict.valueOf(cells[3].toUpperCase(Locale.ROOT)),
          cells[4]);
    }

    String key() {
      return rule + "\t" + place + "\t" + nth;
    }

    String line() {
      return key() + "\t" + verdict.name().toLowerCase(Locale.ROOT) + "\t" + reason;
    }
  }

  /** A file of verdicts: comment lines, some of which are commands, and the entries. */
  private record Ledger(List<String> comments, Map<String, Entry> entries) {
    static Ledger read(Path file) throws IOException {
      List<String> comments = new ArrayList<>();
      Map<String, Entry> entries = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("#")) {
          comments.add(line);
        } else {
          Entry entry = Entry.parse(line);
          assertEquals(Optional.empty(), Optional.ofNullable(entries.put(entry.key(), entry)));
        }
      }
      return new Ledger(comments, entries);
    }

    List<List<String>> commands() {
      return comments.stream()
          .map(COMMAND::matcher)
          .filter(Matcher::matches)
          .map(matcher -> Arrays.asList(matcher.group(1).split(" ")))
          .toList();
    }
  }

  private static List<Path> ledgers() throws IOException {
    try (Stream<Path> files = Files.list(LEDGERS)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyFindingHasAVerdict() throws IOException {
    PublicData.get("seps");
    return ledgers().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)))
        .toList();
  }

  private static void compare(Path file) throws IOException {
    Ledger ledger = Ledger.read(file);
    Map<String, Entry> found = new TreeMap<>();
    for (List<String> command : ledger.commands()) {
      found.putAll(findings(command));
    }
    List<String> lines =
        found.values().stream()
            .map(entry -> ledger.entries().getOrDefault(entry.key(), entry).line())
            .toList();
    if (Boolean.getBoolean("seplint.update")) {
      Files.write(file, Stream.concat(ledger.comments().stream(), lines.stream()).toList());
    } else {
      assertEquals(
          String.join("\n", ledger.entries().values().stream().map(Entry::line).toList()),
          String.join("\n", lines),
          "findings without a verdict, or verdicts without a finding");
    }
  }

  /** Replaces a bundle of a repository by a clone of it. */
  private static String cloned(String word) {
    Matcher bundle = BUNDLE.matcher(word);
    return bundle.matches() ? bundle.group(1) + clone(bundle.group(2)) : word;
  }

  private static Path clone(String bundle) {
    Path directory = clones.resolve(bundle);
    if (!Files.exists(directory)) {
      PublicSpecHistory.clone(bundle, directory);
    }
    return directory;
  }

  private static Map<String, Entry> findings(List<String> command) throws IOException {
    List<String> words = new ArrayList<>(command.stream().map(PrecisionTest::cloned).toList());
    words.addAll(List.of("--format", "json"));
    CliResult result = CliResult.of(Path.of(""), words.toArray(String[]::new));
    assertEquals("", result.err());
    assertEquals(true, result.exit() == ExitCode.FINDINGS || result.exit() == ExitCode.CLEAN);
    Map<String, Integer> seen = new TreeMap<>();
    Map<String, Entry> entries = new TreeMap<>();
    for (JsonNode finding : new ObjectMapper().readTree(result.out()).get("findings")) {
      String rule = finding.get("rule").asText();
      String path = finding.get("path").asText();
      String name = path.substring(path.indexOf("upstream/") + "upstream/".length());
      String place = name + ":" + finding.at("/start/line").asInt();
      int nth = seen.merge(rule + "\t" + place, 1, Integer::sum);
      Entry entry = new Entry(rule, place, nth, Verdict.UNJUDGED, "");
      entries.put(entry.key(), entry);
    }
    return entries;
  }

  @Test
  void rulesThatAreOnByDefaultAreTrue() throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, List<Entry>> byRule = new TreeMap<>();
    for (Path file : ledgers()) {
      for (Entry entry : Ledger.read(file).entries().values()) {
        byRule.computeIfAbsent(entry.rule(), each -> new ArrayList<>()).add(entry);
        if (entry.verdict() == Verdict.UNJUDGED
            || (entry.verdict() != Verdict.TRUE && entry.reason().isEmpty())) {
          problems.add("no verdict, or no reason: " + entry.line());
        }
      }
    }
    byRule.forEach(
        (rule, entries) -> {
          long right = entries.stream().filter(each -> each.verdict() == Verdict.TRUE).count();
          if (right * 100 < (long) MIN_TRUE_PERCENT * entries.size()) {
            problems.add(rule + ": " + right + " of " + entries.size() + " are true");
          }
        });
    assertEquals(List.of(), problems);
  }
}
