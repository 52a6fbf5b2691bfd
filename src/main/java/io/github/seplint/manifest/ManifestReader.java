package io.github.seplint.manifest;

import io.github.seplint.json.JsonReader;
import io.github.seplint.manifest.Manifest.RowCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a manifest. Unknown keys and values are errors, with their places. */
public final class ManifestReader {
  private static final List<String> LINKS = List.of("url", "issue");
  private static final List<String> COUNTS =
      List.of("tested", "untested", "excluded", "untracked", "unkeyed");
  private static final int MAX_DIGITS = 18;

  private final JsonReader input;
  private final SortedMap<Long, SepCoverage> seps = new TreeMap<>();
  private final SortedMap<Long, RowCounts> summaries = new TreeMap<>();
  private final List<Long> order = new ArrayList<>();

  private ManifestReader(JsonReader input) {
    this.input = input;
  }

  /** Reads an existing file, of any size; see {@link #read(String, JsonReader.Opening)}. */
  public static Manifest read(String display, Path file) {
    return read(display, JsonReader.opening(file, display));
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
    Manifest manifest = new Manifest(optional(texts, "source"), List.copyOf(seps.values()));
    return new ManifestFile(manifest, summaries, order);
  }

  private void version() {
    int version = input.integer("`schemaVersion`");
    if (version != Manifest.SCHEMA_VERSION) {
      String supported = "; this seplint reads version " + Manifest.SCHEMA_VERSION;
      throw input.error(input.here(), "unsupported `schemaVersion` " + version + supported);
    }
  }

  private void sep(String key) {
    if (!key.matches("0|[1-9][0-9]*") || key.length() > MAX_DIGITS) {
      throw input.error(input.key(), "`" + key + "` is not a SEP number");
    }
    long number = Long.parseLong(key);
    order.add(number);
    Map<String, String> texts = new HashMap<>();
    List<ManifestRow> rows = new ArrayList<>();
    List<String> untracked = new ArrayList<>();
    input.object(
        "SEP " + number,
        List.of("yaml", "specUrl", "requirements", "excluded", "unkeyed", "untracked", "summary"),
        List.of(),
        field -> {
          String name = "`" + field + "`";
          switch (field) {
            case "requirements" -> input.array(name, () -> rows.add(checked()));
            case "excluded" -> input.array(name, () -> rows.add(excluded()));
            case "unkeyed" -> input.array(name, () -> rows.add(unkeyed()));
            case "untracked" -> input.array(name, () -> untracked.add(input.string("a check id")));
            case "summary" -> summaries.put(number, counts());
            default -> texts.put(field, input.string(name));
          }
        });
    String path = text(texts, "yaml");
    seps.put(number, new SepCoverage(number, path, text(texts, "specUrl"), rows, untracked));
  }

  private ManifestRow checked() {
    long start = input.here();
    Map<String, String> row = input.strings("a row", List.of("check", "status", "text"), LINKS);
    String status = text(row, "status");
    if (!status.equals("tested") && !status.equals("untested")) {
      throw input.error(start, "`status` must be `tested` or `untested`, found `" + status + "`");
    }
    return ManifestRow.checked(
        text(row, "check"),
        status.equals("tested"),
        text(row, "text"),
        optional(row, "url"),
        optional(row, "issue"));
  }

  private ManifestRow excluded() {
    Map<String, String> row = input.strings("a row", List.of("text", "reason"), List.of("issue"));
    return ManifestRow.excluded(text(row, "text"), text(row, "reason"), optional(row, "issue"));
  }

  private ManifestRow unkeyed() {
    Map<String, String> row = input.strings("a row", List.of("text"), LINKS);
    return ManifestRow.unkeyed(text(row, "text"), optional(row, "url"), optional(row, "issue"));
  }

  private RowCounts counts() {
    int[] counts = new int[COUNTS.size()];
    input.object(
        "`summary`",
        COUNTS,
        List.of(),
        key -> counts[COUNTS.indexOf(key)] = input.integer("`" + key + "`"));
    return new RowCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private static Optional<String> optional(Map<String, String> texts, String key) {
    return Optional.ofNullable(texts.get(key));
  }

  private static String text(Map<String, String> texts, String key) {
    return optional(texts, key).orElseThrow();
  }

  /**
   * A manifest with the details of its file that do not follow from its rows.
   *
   * @param summaries the summaries of its SEPs as written, by number
   * @param order the numbers of its SEPs in the order of the file
   */
  public record ManifestFile(
      Manifest manifest, SortedMap<Long, RowCounts> summaries, List<Long> order) {}
}
