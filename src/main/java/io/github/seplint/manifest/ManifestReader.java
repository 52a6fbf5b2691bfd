package io.github.seplint.manifest;

import io.github.seplint.json.JsonReader;
import io.github.seplint.manifest.Manifest.RowCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads a manifest. Strict: what the form does not have is refused, with its place. */
public final class ManifestReader {
  private static final List<String> LINKS = List.of("url", "issue");
  private static final int MOST_DIGITS = 18;

  private final JsonReader input;
  private final SortedMap<Long, SepCoverage> seps = new TreeMap<>();
  private final SortedMap<Long, RowCounts> summaries = new TreeMap<>();
  private final List<Long> order = new ArrayList<>();

  private ManifestReader(JsonReader input) {
    this.input = input;
  }

  /**
   * Reads a manifest.
   *
   * @param shown the file for people
   * @throws io.github.seplint.text.InvalidFileException if it is none of {@link
   *     Manifest#SCHEMA_VERSION}
   */
  public static Manifest read(String shown, JsonReader.Opening opening) {
    return readWritten(shown, opening).manifest();
  }

  /** The same, with how it is written. */
  public static ManifestFile readWritten(String shown, JsonReader.Opening opening) {
    return JsonReader.read(shown, opening, input -> new ManifestReader(input).manifest());
  }

  private ManifestFile manifest() {
    Map<String, String> texts = new HashMap<>();
    input.object(
        "the manifest",
        List.of("schemaVersion", "docs", "seps"),
        List.of("source"),
        key -> {
          switch (key) {
            case "schemaVersion" -> version();
            case "seps" -> input.map("`seps`", this::sep);
            default -> texts.put(key, input.string("`" + key + "`"));
          }
        });
    Manifest manifest =
        new Manifest(Optional.ofNullable(texts.get("source")), List.copyOf(seps.values()));
    return new ManifestFile(manifest, summaries, order);
  }

  private void version() {
    int version = input.integer("`schemaVersion`");
    if (version != Manifest.SCHEMA_VERSION) {
      throw input.wrong(
          input.here(),
          "a manifest of version "
              + version
              + ", and this seplint reads "
              + Manifest.SCHEMA_VERSION);
    }
  }

  private void sep(String key) {
    long number = number(key);
    order.add(number);
    seps.put(number, new SepReader().read(number));
  }

  private long number(String key) {
    boolean digits = !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || key.length() > MOST_DIGITS || (key.length() > 1 && key.startsWith("0"))) {
      throw input.wrong(input.key(), "`" + key + "` is no number of a SEP");
    }
    return Long.parseLong(key);
  }

  /** What is read of one SEP. */
  private final class SepReader {
    private final Map<String, String> texts = new HashMap<>();
    private final List<ManifestRow> rows = new ArrayList<>();
    private final List<String> untracked = new ArrayList<>();
    private long number;

    SepCoverage read(long sep) {
      number = sep;
      input.object(
          "SEP " + number,
          List.of("yaml", "specUrl", "requirements", "excluded", "unkeyed", "untracked", "summary"),
          List.of(),
          this::take);
      return new SepCoverage(number, text(texts, "yaml"), text(texts, "specUrl"), rows, untracked);
    }

    private void take(String key) {
      String name = "`" + key + "`";
      switch (key) {
        case "requirements" -> list(name, rows, this::checked);
        case "excluded" -> list(name, rows, this::excluded);
        case "unkeyed" -> list(name, rows, this::unkeyed);
        case "untracked" -> list(name, untracked, () -> input.string("a check id"));
        case "summary" -> summaries.put(number, counts());
        default -> texts.put(key, input.string(name));
      }
    }

    private <T> void list(String name, List<T> items, Supplier<T> item) {
      input.array(name, () -> items.add(item.get()));
    }

    private ManifestRow checked() {
      long start = input.here();
      Map<String, String> row = row("check", "status", "text");
      String status = text(row, "status");
      if (!status.equals("tested") && !status.equals("untested")) {
        throw input.wrong(start, "`status` must be tested or untested, not `" + status + "`");
      }
      return ManifestRow.checked(
          text(row, "check"), status.equals("tested"), text(row, "text"), url(row), issue(row));
    }

    private ManifestRow excluded() {
      Map<String, String> row = input.strings("a row", List.of("text", "reason"), List.of("issue"));
      return ManifestRow.excluded(text(row, "text"), text(row, "reason"), issue(row));
    }

    private ManifestRow unkeyed() {
      Map<String, String> row = row("text");
      return ManifestRow.unkeyed(text(row, "text"), url(row), issue(row));
    }

    private Map<String, String> row(String... required) {
      return input.strings("a row", List.of(required), LINKS);
    }

    private RowCounts counts() {
      Map<String, Integer> counts = new HashMap<>();
      input.object(
          "`summary`",
          List.of("tested", "untested", "excluded", "untracked", "unkeyed"),
          List.of(),
          key -> counts.put(key, input.integer("`" + key + "`")));
      return new RowCounts(
          count(counts, "tested"),
          count(counts, "untested"),
          count(counts, "excluded"),
          count(counts, "untracked"),
          count(counts, "unkeyed"));
    }
  }

  private static Optional<String> url(Map<String, String> row) {
    return Optional.ofNullable(row.get("url"));
  }

  private static Optional<String> issue(Map<String, String> row) {
    return Optional.ofNullable(row.get("issue"));
  }

  private static String text(Map<String, String> row, String key) {
    return row.getOrDefault(key, "");
  }

  private static int count(Map<String, Integer> counts, String key) {
    return counts.getOrDefault(key, 0);
  }

  /**
   * A manifest as it was read, with what a manifest that is counted anew cannot have.
   *
   * @param summaries what it says that its SEPs count, right or wrong, by number
   * @param order the numbers of its SEPs as they stand
   */
  public record ManifestFile(
      Manifest manifest, SortedMap<Long, RowCounts> summaries, List<Long> order) {
    public ManifestFile {
      order = List.copyOf(order);
    }

    /** A manifest as it would be written. */
    public static ManifestFile of(Manifest manifest) {
      SortedMap<Long, RowCounts> summaries = new TreeMap<>();
      manifest.seps().forEach(sep -> summaries.put(sep.number(), sep.counts()));
      return new ManifestFile(manifest, summaries, List.copyOf(summaries.keySet()));
    }
  }
}
