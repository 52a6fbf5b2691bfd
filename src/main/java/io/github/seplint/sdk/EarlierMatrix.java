package io.github.seplint.sdk;

import io.github.seplint.json.JsonReader;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A matrix that was written earlier, as JSON.
 *
 * @param name of the file
 */
public record EarlierMatrix(String name, List<EarlierColumn> columns) {
  private static final int VERSION = 1;
  private static final Set<String> KEYS = Set.of("matrixVersion", "columns", "seps");

  /**
   * A column of it.
   *
   * @param verdicts by row
   */
  public record EarlierColumn(
      String sdk, Optional<String> revision, Map<RowKey, Verdict> verdicts) {

    /** The counts of its rows. */
    public VerdictCounts counts() {
      return VerdictCounts.of(List.copyOf(verdicts.values()));
    }
  }

  /** A row with a check; an id may be declared by several SEPs. */
  public record RowKey(long sep, String check) {}

  /**
   * Reads a matrix.
   *
   * @param path the display path
   * @throws InvalidFileException if the text is not a matrix
   */
  public static EarlierMatrix read(String path, JsonReader.Opening opening) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return JsonReader.read(path, opening, input -> new Reader(input).matrix(name));
  }

  /**
   * Returns the column of an SDK and a revision: that of the same version, or else of the only
   * other version.
   */
  public Optional<EarlierColumn> column(SdkColumn column) {
    List<EarlierColumn> ofRevision =
        columns.stream().filter(each -> each.revision.equals(column.revision())).toList();
    String sdk = column.sdk().name();
    List<EarlierColumn> versions =
        ofRevision.stream()
            .filter(each -> withoutVersion(each.sdk).equals(withoutVersion(sdk)))
            .toList();
    return ofRevision.stream()
        .filter(each -> each.sdk.equals(sdk))
        .findFirst()
        .or(() -> versions.size() == 1 ? versions.stream().findFirst() : Optional.empty());
  }

  /** The name of an SDK without its version. */
  static String withoutVersion(String sdk) {
    int at = sdk.lastIndexOf('@');
    return at <= 0 ? sdk : sdk.substring(0, at);
  }

  /** Reads the parts that a comparison needs; the SDK, the revision and the rows. */
  private static final class Reader {
    private final JsonReader input;
    private final List<EarlierColumn> columns = new ArrayList<>();
    private boolean versioned;

    Reader(JsonReader input) {
      this.input = input;
    }

    EarlierMatrix matrix(String name) {
      long start = input.here();
      input.object("the file", KEYS, this::take);
      if (!versioned) {
        throw input.error(
            start, "not the JSON of `seplint report --sdk`: `matrixVersion` is missing");
      }
      return new EarlierMatrix(name, columns);
    }

    private void take(String key) {
      switch (key) {
        case "matrixVersion" -> {
          long at = input.here();
          versioned = true;
          if (input.integer("`matrixVersion`") != VERSION) {
            throw input.error(at, "unknown version of the format; expected " + VERSION);
          }
        }
        case "columns" -> input.array("`columns`", this::skipColumn);
        default -> input.array("`seps`", this::sep);
      }
    }

    /** Columns are read with the verdicts, which name them; this one may have no row. */
    private void skipColumn() {
      Map<String, String> names = new HashMap<>();
      texts("a column", Set.of("sdk", "revision"), names, key -> {});
      column(names);
    }

    private void sep() {
      long[] number = {0};
      List<Runnable> rows = new ArrayList<>();
      input.object(
          "a SEP",
          Set.of("sep", "rows"),
          key -> {
            if (key.equals("sep")) {
              number[0] = input.integer("`sep`");
            } else {
              input.array("`rows`", () -> row(rows, number));
            }
          });
      // The number may follow the rows.
      rows.forEach(Runnable::run);
    }

    private void row(List<Runnable> rows, long[] sep) {
      Map<String, String> row = new HashMap<>();
      List<Map<String, String>> verdicts = new ArrayList<>();
      texts(
          "a row",
          Set.of("check", "verdicts"),
          row,
          key -> input.array("`verdicts`", () -> verdicts.add(verdict())));
      String check = row.getOrDefault("check", "");
      for (Map<String, String> each : verdicts) {
        Optional<Verdict> verdict = Verdict.of(each.getOrDefault("verdict", ""));
        verdict.ifPresent(
            known -> rows.add(() -> column(each).verdicts.put(new RowKey(sep[0], check), known)));
      }
    }

    private Map<String, String> verdict() {
      Map<String, String> verdict = new HashMap<>();
      texts("a verdict", Set.of("sdk", "revision", "verdict"), verdict, key -> {});
      return verdict;
    }

    /** Reads the strings of an object; the consumer reads the other values. */
    private void texts(
        String name, Set<String> keys, Map<String, String> texts, Consumer<String> others) {
      input.object(
          name,
          keys,
          key -> {
            if (input.isString()) {
              texts.put(key, input.string("`" + key + "`"));
            } else {
              others.accept(key);
            }
          });
    }

    private EarlierColumn column(Map<String, String> names) {
      String sdk = names.getOrDefault("sdk", "");
      Optional<String> revision = Optional.ofNullable(names.get("revision"));
      Optional<EarlierColumn> known =
          columns.stream()
              .filter(each -> each.sdk.equals(sdk) && each.revision.equals(revision))
              .findFirst();
      return known.orElseGet(
          () -> {
            EarlierColumn added = new EarlierColumn(sdk, revision, new HashMap<>());
            columns.add(added);
            return added;
          });
    }
  }
}
