package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits in the documentation are those of the program, and none is missing there. */
final class LimitsDocumentationTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/seplint");
  private static final Pattern CONSTANT =
      Pattern.compile(
          "static final (?:int|long) ((?:MAX|MOST|LONGEST|DEEPEST)\\w*)\\s*=\\s*([^;\"]+);");

  /** Constants that limit input or work, and how the documentation states their values. */
  private static final Map<String, String> LIMITS =
      Map.ofEntries(
          Map.entry("cache/CacheDirectory MAX_FILE", "32 MiB"),
          Map.entry("cache/CacheDirectory MAX_FILES", "200 files"),
          Map.entry("cache/CacheDirectory MAX_TOTAL", "128 MiB"),
          Map.entry("cli/scaffold/ProjectSurvey MAX_DEPTH", "6 levels"),
          Map.entry("cli/scaffold/ProjectSurvey MAX_VISITED", "50,000"),
          Map.entry("git/IgnorePatterns MAX_GLOBS", "1,000 alternatives"),
          Map.entry("git/IgnorePatterns MAX_LENGTH", "4,096 characters"),
          Map.entry("git/RepositoryFiles MAX_CONFIG_BYTES", "1 MiB"),
          Map.entry("git/RepositoryFiles MAX_INCLUDES", "1,000"),
          Map.entry("git/RepositoryFiles MAX_INDEX_BYTES", "512 MiB"),
          Map.entry("git/RepositoryFiles MAX_LINK_BYTES", "4 KiB"),
          Map.entry("git/RepositoryFiles MAX_LIST_BYTES", "64 MiB"),
          Map.entry("git/ProtectedFiles MAX_CONFIG_BYTES", "1 MiB"),
          Map.entry("git/TreeScope MAX_FILES", "1,000,000"),
          Map.entry("json/JsonReader LONGEST_STRING", "1 MiB for a string"),
          Map.entry("json/JsonReader MAX_STREAM_MEBIBYTES", "256 MiB from a pipe"),
          Map.entry("lint/Diagnostic LONGEST_MESSAGE", "400 characters"),
          Map.entry("lint/Fixer MOST_ROUNDS", "100"),
          Map.entry("lint/LimitedDiagnostics MAX_PER_RULE", "1,000"),
          Map.entry("lint/ProjectLinter MAX_OMITTED", "8"),
          Map.entry("lint/cache/CachedLinter MAX_FILES", "50,000"),
          Map.entry("lint/cache/PageCache MAX_BYTES", "8 MiB"),
          Map.entry("manifest/RowMatcher MAX_PAIRS", "90,000"),
          Map.entry("manifest/RowMatcher MAX_WORD_PAIRS", "250,000,000"),
          Map.entry("mdx/EmphasisLimit MAX_RUNS", "1,000"),
          Map.entry("mdx/MdxParser DEEPEST", "100 levels"),
          Map.entry("mdx/MdxParser MOST_CELLS", "100,000 cells"),
          Map.entry("mdx/JsxScanner DEEPEST", "16 for components"),
          Map.entry("project/ConfigSource MAX_FILES", "50"),
          Map.entry("project/DirectoryWalk MAX_MEBIBYTES", "1 MiB"),
          Map.entry("project/FileFinder MAX_STREAM", "4 MiB"),
          Map.entry("project/SearchLimit MAX_DIRECTORIES", "100,000"),
          Map.entry("project/TextFiles MAX_REPORT", "64 MiB"),
          Map.entry("report/diagnostic/GitHubReporter MAX_BYTES", "1 MiB"),
          Map.entry("report/diagnostic/GitHubReporter MAX_FINDINGS", "4,000 findings"),
          Map.entry("report/diff/DiffMarkdown MAX_LENGTH", "65,536 characters"),
          Map.entry("report/diff/DiffMarkdown MAX_SEPS", "100 SEPs"),
          Map.entry("spec/match/CompositeMatcher MAX_COMPARED", "200,000"),
          Map.entry("spec/match/ContiguousMatcher MAX_PLACES", "500"),
          Map.entry("spec/match/QuoteMatcher MAX_PARTS", "20"),
          Map.entry("spec/match/QuoteMatcher MAX_TOKENS", "2,000 words"),
          Map.entry("spec/match/TableMatcher MAX_COLUMNS", "12 columns"),
          Map.entry("spec/match/TableMatcher MAX_COMPARED", "100,000"),
          Map.entry("spec/match/TableMatcher MAX_ROWS", "31, of"),
          Map.entry("spec/page/Specification LONGEST_PAGE", "4 MiB"),
          Map.entry("spec/requirement/SepHistory MOST_FOLLOWED", "20,000"),
          Map.entry("spec/token/Alignment MOST", "4,000,000"),
          Map.entry("spec/token/TermVector LONGEST", "4,000,000"),
          Map.entry("text/DidYouMean MAX_LENGTH", "200 characters"),
          Map.entry("text/BoundedFile MAX", "1,000,000"),
          Map.entry("text/Place MOST_LINES", "| 3 |"),
          Map.entry("yaml/YamlParser DEEPEST", "64 levels"),
          Map.entry("yaml/YamlParser LONGEST_TEXT", "2 MiB"),
          Map.entry("yaml/YamlParser MOST_NODES", "200,000 nodes"));

  /** Packages whose constants of such names are about layout, caches or what is shown. */
  private static final List<String> OTHERS =
      List.of("report/", "server/", "cli/", "sdk/", "rules/", "coverage/");

  private static final List<String> NO_LIMITS =
      List.of(
          "cache/StampedInputs MAX_MEBIBYTES",
          "lint/IncrementalLinter MOST_PARSED",
          "lint/RecentTexts MAX_CHARACTERS",
          "lint/baseline/Baseline LONGEST",
          "lint/cache/LintCache MAX_RUNS",
          "manifest/ManifestReader MAX_DIGITS",
          "mdx/BlockCodec DEEPEST_HEADING",
          "mdx/JsxScanner LONGEST",
          "mdx/MappedText LONGEST_ENTITY",
          "mdx/MdxParser LONGEST_ID",
          "project/InputFiles MAX_NOTES",
          "schema/Violation LONGEST",
          "sep/CheckIdGenerator MAX_LENGTH",
          "sep/RowKey LONGEST",
          "spec/match/CompositeMatcher MAX_LEAD_INS",
          "spec/match/CompositeMatcher MAX_SUBJECT_WORDS",
          "spec/match/OmissionFinder MAX_LABEL",
          "spec/match/QuoteMatches MAX_QUOTES",
          "spec/page/PageSpan MAX_LIST",
          "spec/page/SpecLink MOST",
          "spec/requirement/NormativeSentence LONGEST");

  /** The values of all constants of such names, as in the code. */
  private static SortedMap<String, String> constants() throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace(".java", "");
        Matcher constant = CONSTANT.matcher(Files.readString(file));
        while (constant.find()) {
          found.put(name + " " + constant.group(1), constant.group(2).strip());
        }
      }
    }
    return found;
  }

  private static List<String> factors(String code) {
    String digits = code.replace("_", "").replace("L", "");
    return Pattern.compile("\\*|<<").splitAsStream(digits).toList();
  }

  private static long value(String code) {
    long product = 1;
    for (String factor : factors(code)) {
      long number = Long.parseLong(factor.strip());
      product = code.contains("<<") && product > 1 ? product << number : product * number;
    }
    return code.matches("1L? << .*")
        ? 1L << Long.parseLong(code.substring(code.indexOf("<< ") + 3))
        : product;
  }

  /** The value in the words of the documentation. */
  private static long documented(String words) {
    Matcher number = Pattern.compile("([\\d,]+)(?: ([KM])iB)?").matcher(words);
    assertTrue(number.find(), words);
    long value = Long.parseLong(number.group(1).replace(",", ""));
    return number.group(2) == null ? value : value << (number.group(2).equals("K") ? 10 : 20);
  }

  @Test
  void everyLimitIsDocumented() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String constant : constants().keySet()) {
      boolean other = OTHERS.stream().anyMatch(constant::startsWith);
      if (!LIMITS.containsKey(constant) && !NO_LIMITS.contains(constant) && !other) {
        missing.add(constant);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void documentedValuesAreThoseOfTheCode() throws IOException {
    SortedMap<String, String> constants = constants();
    String page = Files.readString(Path.of("docs/limits.md"));
    for (Map.Entry<String, String> limit : new TreeMap<>(LIMITS).entrySet()) {
      String code = constants.getOrDefault(limit.getKey(), "");
      assertTrue(!code.isEmpty(), limit.getKey() + " does not exist");
      assertTrue(page.contains(limit.getValue()), limit::toString);
      long value = value(code);
      long inBytes = documented(limit.getValue());
      boolean mebibytes =
          limit.getKey().matches(".* (MAX_(MEBIBYTES|STREAM|STREAM_MEBIBYTES|REPORT))");
      // The first row of a table is none of the further rows.
      long expected = limit.getKey().endsWith("TableMatcher MAX_ROWS") ? inBytes - 1 : inBytes;
      assertEquals(expected, mebibytes ? value << 20 : value, limit::toString);
    }
  }

  @Test
  void everyExceptionExists() throws IOException {
    List<String> gone = new ArrayList<>(NO_LIMITS);
    gone.removeAll(constants().keySet());
    assertEquals(List.of(), gone);
  }
}
