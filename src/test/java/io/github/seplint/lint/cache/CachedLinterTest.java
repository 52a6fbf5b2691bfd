package io.github.seplint.lint.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.cache.RecordReader;
import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LimitedDiagnostics;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RandomSepFile;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.suite.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedLinterTest {
  @TempDir private Path directory;
  private CacheDirectory cache;
  private final ConcurrentLinkedQueue<String> checked = new ConcurrentLinkedQueue<>();
  private List<RuleInfo> rules = List.of();
  private Predicate<RuleInfo> selected = rule -> true;

  @BeforeEach
  void makeCache() {
    cache = new CacheDirectory(directory.resolve("cache"));
    rules = new ArrayList<>(BuiltInRules.all());
    rules.add(
        rule(
            (context, findings) -> {
              checked.add(context.source().path());
              if (context.source().text().contains("defect of seplint")) {
                throw new IllegalStateException("a defect");
              }
            }));
  }

  private static RuleInfo rule(FileRule rule) {
    RuleInfo model = BuiltInRules.all().get(0);
    return new RuleInfo(
        "recording",
        model.group(),
        Severity.INFO,
        RuleInfo.Applicability.NONE,
        "0.1",
        "Recorded",
        "",
        List.of(FileKind.SEP),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        id -> rule);
  }

  private Linter linter() {
    return new Linter(
        new ConfiguredRuleResolver(rules, Config.DEFAULT, selected, path -> path),
        LintInputs.of(LintSettings.DEFAULT),
        RuleNames.of(rules),
        2);
  }

  private LintResult lint(String build, List<InputFile> files) {
    LintCache opened = LintCache.open(cache, build, List.of("project"));
    Linter linter = linter();
    return new CachedLinter(linter, opened, "", linter::inputs).lint(files, done -> {});
  }

  /** Returns the paths of the files that were checked, after comparing the result. */
  private List<String> checked(String build, List<InputFile> files) {
    LintResult expected = linter().lint(files, done -> {});
    checked.clear();
    LintResult result = lint(build, files);
    assertSame(expected, result);
    return checked.stream().sorted().toList();
  }

  private static void assertSame(LintResult expected, LintResult actual) {
    assertEquals(expected.files(), actual.files());
    assertEquals(expected.diagnostics(), actual.diagnostics());
    assertEquals(expected.suppressed(), actual.suppressed());
    assertEquals(expected.rules().keySet(), actual.rules().keySet());
    expected
        .rules()
        .forEach(
            (path, rules) ->
                assertEquals(rules.toString(), String.valueOf(actual.rules().get(path)), path));
  }

  private static InputFile file(String path, String text) {
    return new InputFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private List<InputFile> corpus() throws IOException {
    return new ArrayList<>(LintFixtures.inputs(Path.of("fixtures/corpus")));
  }

  @Test
  void onlyChangedFilesAreChecked() throws IOException {
    List<InputFile> files = corpus();
    assertEquals(13, checked("1", files).stream().filter(each -> each.contains("sep-")).count());
    assertEquals(List.of(), checked("1", files));
    String path = files.get(2).path();
    files.set(2, file(path, RandomSepFile.of(1)));
    assertEquals(List.of(path), checked("1", files));
    assertEquals(List.of(), checked("1", files));
    files.remove(5);
    assertEquals(List.of(), checked("1", files));
  }

  @Test
  void inputsAreReadOnlyToCheckAFile() throws IOException {
    List<InputFile> files = corpus();
    assertEquals(1, reads(files, "results 1"));
    assertEquals(0, reads(files, "results 1"));
    files.set(2, file(files.get(2).path(), RandomSepFile.of(1)));
    assertEquals(1, reads(files, "results 1"));
    assertEquals(List.of(files.get(2).path()), checked.stream().toList());
    assertEquals(1, reads(files, "results 2"));
    assertEquals(13, checked.stream().filter(each -> each.contains("sep-")).count());
  }

  /** Returns how often a run reads its inputs. */
  private int reads(List<InputFile> files, String others) {
    LintCache opened = LintCache.open(cache, "1", List.of("project"));
    Linter linter = linter();
    AtomicInteger reads = new AtomicInteger();
    Supplier<LintInputs> inputs =
        () -> {
          reads.incrementAndGet();
          return linter.inputs();
        };
    checked.clear();
    new CachedLinter(linter, opened, others, inputs).lint(files, done -> {});
    return reads.get();
  }

  @Test
  void anotherBuildOrSelectionUsesNoResults() throws IOException {
    List<InputFile> files = corpus();
    List<String> all = checked("1", files);
    assertEquals(all, checked("2", files));
    selected = rule -> !rule.id().equals("check-id-prefix");
    assertEquals(all, checked("2", files));
    assertEquals(List.of(), checked("2", files));
  }

  @Test
  void suppressionsAreStillUsedOrUnused() {
    String text =
        """
        # seplint: ignore-file check-id-prefix -- used
        # seplint: ignore-file layout -- unused
        sep: 7001
        spec_url: https://modelcontextprotocol.io/specification/draft/basic
        requirements:
          - check: tool
            text: Servers MUST respond.
          # seplint: ignore duplicate-check-id -- another file
          - check: sep-7001-x
            text: Clients MUST wait.
        """;
    List<InputFile> files =
        new ArrayList<>(List.of(file("a/sep-7001.yaml", text), file("sep-7002.yaml", "sep: 1")));
    checked("1", files);
    files.set(1, file("sep-7002.yaml", text));
    assertEquals(List.of("sep-7002.yaml"), checked("1", files));
    files.set(1, file("sep-7002.yaml", "sep: 2"));
    assertEquals(List.of("sep-7002.yaml"), checked("1", files));
  }

  @Test
  void omittedFindingsAreStillCounted() {
    StringBuilder text = new StringBuilder("sep: 7001\nrequirements:\n");
    for (int i = 0; i < LimitedDiagnostics.MAX_PER_RULE + 5; i++) {
      text.append("  - check: tool-").append(i).append("\n    text: Servers MUST respond.\n");
    }
    List<InputFile> files =
        new ArrayList<>(List.of(file("sep-7001.yaml", text.toString()), file("x.yaml", "sep: 1")));
    checked("1", files);
    files.set(1, file("x.yaml", "sep: 2"));
    assertEquals(List.of("x.yaml"), checked("1", files));
  }

  @Test
  void filesWithInternalErrorsAreCheckedAgain() {
    List<InputFile> files = List.of(file("sep-7001.yaml", "sep: 7001 # a defect of seplint"));
    checked("1", files);
    assertEquals(1, lint("1", files).failures().size());
    assertEquals(List.of("sep-7001.yaml"), checked("1", files));
  }

  @Test
  void filesThatCannotBeReadAreReportedEachTime() {
    InputFile broken =
        new InputFile(
            "sep-7001.yaml",
            () -> {
              throw new IOException("broken disk");
            });
    List<InputFile> files = List.of(broken, file("sep-7002.yaml", "sep: 7002"));
    for (int i = 0; i < 3; i++) {
      checked("1", files);
      assertEquals(1, lint("1", files).unreadable().size());
    }
  }

  /** Any damage costs time, but changes no finding and causes no failure. */
  @Test
  void damagedResultsAreNotUsed() throws IOException {
    List<InputFile> files = corpus().subList(0, 3);
    checked("1", files);
    Path file;
    try (Stream<Path> all = Files.list(directory.resolve("cache/results"))) {
      file = all.findFirst().orElseThrow();
    }
    byte[] intact = Files.readAllBytes(file);
    for (int i = 0; i < intact.length; i += 97) {
      byte[] damaged = intact.clone();
      damaged[i] ^= 0x55;
      Files.write(file, damaged);
      assertFalse(checked("1", files).isEmpty(), "byte " + i);
    }
  }

  /** The same with a right checksum. */
  @Test
  void resultsOfAnotherFormatAreNotUsed() throws IOException {
    List<InputFile> files = corpus().subList(0, 2);
    checked("1", files);
    String name;
    try (Stream<Path> all = Files.list(directory.resolve("cache/results"))) {
      name = all.findFirst().orElseThrow().getFileName().toString();
    }
    byte[] intact = cache.read(name).orElseThrow();
    for (int i = 0; i < intact.length; i += 41) {
      byte[] damaged = intact.clone();
      damaged[i] = (byte) (damaged[i] + 128);
      cache.write(name, damaged);
      lint("1", files);
    }
  }

  @Test
  void parallelRunsFindTheSame() throws Exception {
    List<InputFile> files = corpus();
    LintResult expected = linter().lint(files, done -> {});
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<LintResult>> results = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        results.add(pool.submit(() -> lint("1", files)));
      }
      for (Future<LintResult> each : results) {
        assertSame(expected, each.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(List.of(), checked("1", files));
    assertTrue(checked.isEmpty());
  }

  /** They would take memory, and not be written. */
  @Test
  void resultsForWhichThereIsNoPlaceAreNotKept() {
    LintCache opened = LintCache.open(cache, "1", List.of("project"));
    Linter linter = linter();
    CachedLinter cached = new CachedLinter(linter, opened, "", linter::inputs);
    InputFile first = new InputFile("src/seps/sep-7101.yaml", () -> new byte[0]);
    InputFile second = new InputFile("src/seps/sep-7102.yaml", () -> new byte[0]);
    cached.lint(List.of(first), done -> {});
    RecordReader large = new RecordReader(new byte[CacheDirectory.MAX_FILE / 2]);
    opened.put("large", new LintCache.FileEntry("", FileKind.SEP, false, 0, false, large));
    LintResult result = cached.lint(List.of(first, second), done -> {});
    assertSame(linter().lint(List.of(first, second), done -> {}), result);
    assertTrue(opened.has(first.path()));
    assertFalse(opened.has(second.path()));
  }
}
