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

/** Reads a manifest. Unknown keys and values are errors, with their places. */
public final class ManifestReader {
  private static final List<String> LINKS = List.of("url", "issue");
  private static final int MAX_DIGITS = 18;

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
   * @param display the path for messages
   * @throws io.github.seplint.text.InvalidFileException if it is not a manifest of {@link
   *     Manifest#SCHEMA_VERSION}
   */
  public static Manifest read(String display, JsonReader.Opening opening) {
    return readFile(display, opening).manifest();
  }

  /** Reads a manifest with the details of its file. */
  public static ManifestFile readFile(String display, JsonReader.Opening opening) {
    return JsonReader.read(display, opening, input -> new ManifestReader(input).manifest());
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
      throw input.error(
          input.here(),
          "unsupported `schemaVersion` "
              + version
              + "; this seplint reads version "
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
    if (!digits || key.length() > MAX_DIGITS || (key.length() > 1 && key.startsWith("0"))) {
      throw input.error(input.key(), "`" + key + "` is not a SEP number");
    }
    return Long.parseLong(key);
  }

  /** Reads one SEP. */
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
          this::readKey);
      return new SepCoverage(number, text(texts, "yaml"), text(texts, "specUrl"), rows, untracked);
    }

    private void readKey(String key) {
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
        throw input.error(start, "`status` must be `tested` or `untested`, found `" + status + "`");
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
   * A manifest with the details of its file that do not follow from its rows.
   *
   * @param summaries the summaries of its SEPs as written, by number
   * @param order the numbers of its SEPs in the order of the file
   */
  public record ManifestFile(
      Manifest manifest, SortedMap<Long, RowCounts> summaries, List<Long> order) {
    public ManifestFile {
      order = List.copyOf(order);
    }
  }
}
