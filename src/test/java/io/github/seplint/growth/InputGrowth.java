package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.files;
import static io.github.seplint.growth.GrowthCase.many;

import io.github.seplint.text.Sha256;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Files that a check reads apart from traceability files, and files of other kinds. */
final class InputGrowth {
  private static final int SMALLEST = 100;
  private static final int FEWEST_FILES = 25;
  private static final String SEP = "src/seps/sep-7101.yaml";
  private static final String HEAD = FileGrowth.HEAD;

  private InputGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.of(configuration(), references(), suite(), results()).flatMap(cases -> cases);
  }

  private static Stream<GrowthCase> configuration() {
    return Stream.of(
        config("files", n -> "files:\n" + many(n, i -> "  - src/seps/*" + i + ".yaml\n  - src\n")),
        config("excluded patterns", n -> "exclude:\n" + many(n, i -> "  - '*a*b" + i + "*'\n")),
        config(
            "overrides",
            n ->
                "overrides:\n"
                    + many(n, i -> "  - files: ['*a*" + i + "']\n    rules: { layout: off }\n")),
        refused(
            "unknown rules",
            "unknown rule",
            n -> "rules:\n" + many(n, i -> "  rule-" + i + ": off\n")),
        refused("unknown keys", "unknown key", n -> many(n, i -> "key" + i + ": 1\n")),
        config(
            "extensions",
            n ->
                "extensions:\n" + many(n, i -> "  org.example/x" + i + ": [" + (9000 + i) + "]\n")),
        config("kinds", n -> "kinds:\n" + many(n, i -> "  'a" + i + ".yaml': known-gaps\n")),
        check(
            "ignored patterns",
            n -> files(SEP, rows(9), ".gitignore", many(n, i -> "*" + i + "\n"))),
        check("stars of a pattern", n -> files(SEP, rows(9), ".gitignore", "*a".repeat(n) + "\n")),
        new GrowthCase(
            "input: pages",
            FEWEST_FILES,
            "check -j 1 --spec spec src",
            "1 file",
            n -> {
              Map<String, String> files = files(SEP, rows(9));
              for (int i = 0; i < n; i++) {
                files.put(
                    "spec/docs/specification/draft/server/page-" + i + ".mdx",
                    "# Page " + i + "\n\nServers MUST answer page " + i + ".\n");
              }
              return files;
            }),
        manyFiles("files", n -> sources(n, i -> "src/seps/sep-" + (7101 + i) + ".yaml")),
        manyFiles(
            "directories", n -> sources(n, i -> "src/" + i + "/sep-" + (7101 + i) + ".yaml")));
  }

  private static Stream<GrowthCase> references() {
    return Stream.of(
        new GrowthCase(
            "baseline: entries",
            SMALLEST,
            "check -j 1 --baseline b.yaml .",
            "unused",
            n ->
                files(
                    SEP,
                    rows(n),
                    "b.yaml",
                    "baselineVersion: 1\nfiles:\n  "
                        + SEP
                        + ":\n"
                        + many(
                            n, i -> "    - rule: url-host\n      row: sep-7101-call-" + i + "\n"))),
        new GrowthCase(
            "lock: rows",
            SMALLEST,
            "spec drift --spec spec src",
            "outdated in the lock",
            n ->
                files(
                    SEP,
                    rows(n),
                    "spec/docs/specification/draft/server/tools.mdx",
                    PageGrowth.HEAD + "Servers MUST answer call 1.\n",
                    "spec.lock",
                    "{\"lockVersion\": 1, \"files\": {\""
                        + SEP
                        + "\": {\"pages\": {}, \"rows\": {"
                        + many(n, i -> (i == 0 ? "" : ",") + lockedRow(i))
                        + "}}}}")),
        new GrowthCase(
            "lock: written",
            SMALLEST / 2,
            "spec lock --spec spec src",
            "",
            n ->
                files(
                    SEP,
                    rows(n),
                    "spec/docs/specification/draft/server/tools.mdx",
                    PageGrowth.HEAD + many(20, i -> "Servers MUST answer call " + i + ".\n\n"))));
  }

  private static String lockedRow(int i) {
    String text = "Servers MUST answer call " + i + ".";
    String sentence =
        """
        {"page": "docs/specification/draft/server/tools.mdx", "anchor": "calls",
         "sha256": "%s", "text": "%s"}\
        """
            .formatted(Sha256.of(text), text);
    return """
    "sep-7101-call-%s": {"sentences": [%s], "textSha256": "%s", "tier": "T0"}
    """
        .formatted(i, sentence, "0".repeat(64));
  }

  private static Stream<GrowthCase> suite() {
    return Stream.of(
        suite(
            "expected-failures.yaml", n -> "server:\n" + many(n, i -> "  - scenario-" + i + "\n")),
        suite("baseline.yml", n -> "server:\n" + many(n, i -> "  - the-same:check-" + i + "\n")),
        suite(
            "known-gaps.yaml",
            n -> "scenarios:\n" + many(n, i -> "  scenario-" + i + ":\n    note: 'A note.'\n")),
        suite("scenarios.yaml", n -> "scenarios:\n" + many(n, InputGrowth::scenario)),
        suite(
            "requirements/2025-11-25.yaml",
            n -> "server:\n" + many(n, i -> "  - scenario-" + i + "\n")),
        suite("local-suites.yaml", n -> "suites:\n" + many(n, i -> "  - suite: s" + i + "\n")),
        new GrowthCase(
            "suite: scenarios that are listed",
            SMALLEST,
            "scenarios",
            "",
            n -> files("scenarios.yaml", "scenarios:\n" + many(n, InputGrowth::scenario))),
        new GrowthCase(
            "suite: scenarios that are imported",
            SMALLEST,
            "scenarios import --list list.txt --out scenarios.yaml",
            "",
            n ->
                files(
                    "scenarios.yaml",
                    "scenarios:\n" + many(n, i -> scenario(2 * i)),
                    "list.txt",
                    "Server scenarios:\n"
                        + many(n, i -> "  - scenario-" + 3 * i + " [2025-11-25]\n"))));
  }

  private static String scenario(int i) {
    return "  - name: scenario-"
        + i
        + "\n"
        + "    surface: server\n"
        + "    source: { introducedIn: 2025-06-18 }\n"
        + "    checks: [sep-7101-call-"
        + i
        + "]\n";
  }

  private static Stream<GrowthCase> results() {
    String check = "check -j 1 --results results .";
    String manifest = "manifest --results results --allow-errors src";
    return Stream.of(check, manifest)
        .flatMap(
            command ->
                Stream.of(
                    results(command, "checks", i -> "sep-7101-call-" + i),
                    results(command, "checks of one ID", i -> "sep-7101-call-1"),
                    new GrowthCase(
                        "results: runs with expected failures: " + command,
                        FEWEST_FILES,
                        command,
                        "",
                        n -> {
                          Map<String, String> files = files(SEP, rows(1));
                          StringBuilder expected = new StringBuilder("server:\n");
                          for (int i = 0; i < n; i++) {
                            expected.append("  - scenario-").append(i).append("\n");
                            files.put(
                                "results/server-scenario-" + i + "/checks.json",
                                "[" + checkOf("check-" + i) + "]");
                          }
                          files.put("expected-failures.yaml", expected.toString());
                          return files;
                        }),
                    new GrowthCase(
                        "results: checks with expected failures: " + command,
                        SMALLEST,
                        command,
                        "",
                        n ->
                            files(
                                SEP,
                                rows(1),
                                "expected-failures.yaml",
                                "server:\n" + many(n, i -> "  - calls:check-" + i + "\n"),
                                "results/server-calls/checks.json",
                                "["
                                    + many(n, i -> checkOf("check-" + i) + ",")
                                    + checkOf("x")
                                    + "]")),
                    new GrowthCase(
                        "results: runs: " + command,
                        FEWEST_FILES,
                        command,
                        "",
                        n -> {
                          Map<String, String> files = files(SEP, rows(n));
                          for (int i = 0; i < n; i++) {
                            files.put(
                                "results/server-scenario-" + i + "/checks.json",
                                "[" + checkOf("sep-7101-call-" + i) + "]");
                          }
                          return files;
                        })));
  }

  private static GrowthCase results(String command, String name, IntFunction<String> id) {
    return new GrowthCase(
        "results: " + name + ": " + command,
        SMALLEST,
        command,
        "",
        n ->
            files(
                SEP,
                rows(n),
                "expected-failures.yaml",
                "server:\n  - calls\n",
                "results/server-calls/checks.json",
                "[" + many(n, i -> checkOf(id.apply(i)) + ",") + checkOf("last") + "]"));
  }

  private static String checkOf(String id) {
    return "{\"id\": \"" + id + "\", \"status\": \"FAILURE\", \"errorMessage\": \"no answer\"}";
  }

  private static GrowthCase config(String name, IntFunction<String> content) {
    return check("configured " + name, n -> files(SEP, rows(9), "seplint.yaml", content.apply(n)));
  }

  private static GrowthCase refused(String name, String error, IntFunction<String> content) {
    return new GrowthCase(
        "input: configured " + name,
        SMALLEST,
        "check -j 1 .",
        error,
        n -> files(SEP, rows(9), "seplint.yaml", content.apply(n)));
  }

  private static GrowthCase suite(String name, IntFunction<String> content) {
    return check(
        name,
        n ->
            files(
                SEP,
                rows(9),
                "scenarios.yaml",
                "scenarios:\n" + many(n, InputGrowth::scenario),
                name,
                content.apply(n)));
  }

  private static GrowthCase check(String name, IntFunction<Map<String, String>> files) {
    return new GrowthCase("input: " + name, SMALLEST, "check -j 1 .", "", files);
  }

  private static GrowthCase manyFiles(String name, IntFunction<Map<String, String>> files) {
    return new GrowthCase("input: " + name, FEWEST_FILES, "check -j 1 .", "", files);
  }

  private static Map<String, String> sources(int n, IntFunction<String> path) {
    Map<String, String> files = files();
    for (int i = 0; i < n; i++) {
      files.put(path.apply(i), HEAD.replace("7101", String.valueOf(7101 + i)));
    }
    return files;
  }

  private static String rows(int n) {
    return HEAD + many(n, FileGrowth::row);
  }
}
