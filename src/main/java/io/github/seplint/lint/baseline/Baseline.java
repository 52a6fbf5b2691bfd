package io.github.seplint.lint.baseline;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Rule;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.sep.RowKey;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accepted findings.
 *
 * @param source the file
 * @param entries by file, rule and row
 * @param spans of the entries in {@code source}
 */
public record Baseline(
    SourceText source,
    SortedMap<BaselineKey, BaselineEntry> entries,
    Map<BaselineKey, Span> spans) {
  private static final String SCHEMA = "baseline.schema.json";
  private static final int VERSION = 1;

  private static final String HEADER =
      """
      # Accepted findings; updated by seplint check --update-baseline.
      # An update keeps the `reason` of an entry, but no comments.
      """;

  /**
   * An entry that suppresses fewer findings than it lists.
   *
   * @param found the number of findings that it suppresses
   */
  public record UnusedEntry(
      BaselineKey key, BaselineEntry entry, Span span, int found, EntryStatus status) {}

  /** A rule for the unused entries of the baseline, after all files have been checked. */
  public interface BaselineRule extends Rule {
    /** Reports unused entries; the spans are those of the baseline file. */
    void check(List<UnusedEntry> unused, Findings findings);
  }

  /** The status of an entry that suppresses fewer findings than it lists. */
  public enum EntryStatus {
    /** The rule has run on the file. */
    STALE,
    /** The file does not exist. */
    NO_FILE,
    /** The rule does not exist. */
    NO_RULE,
    /** The rule has not run on the file, or without a required input. */
    UNKNOWN
  }

  public Baseline {
    entries = Collections.unmodifiableSortedMap(entries);
    spans = Map.copyOf(spans);
  }

  /** Returns a baseline without entries. */
  public static Baseline empty(String path) {
    return new Baseline(new SourceText(path, ""), new TreeMap<>(), Map.of());
  }

  /**
   * Reads a baseline.
   *
   * @throws InvalidFileException if it is not a valid baseline
   */
  public static Baseline read(SourceText source) {
    SortedMap<BaselineKey, BaselineEntry> entries = new TreeMap<>();
    Map<BaselineKey, Span> spans = new HashMap<>();
    YamlMapping root = ValidatedFile.read(source, SCHEMA).mapping();
    for (YamlEntry file : root.mapping("files").entries()) {
      for (YamlMapping entry : root.mapping("files").mappings(file.name())) {
        YamlScalar rule = entry.required("rule");
        BaselineKey key = new BaselineKey(file.name(), rule.value(), entry.required("row").value());
        if (entries.put(key, BaselineEntry.read(source, entry)) != null) {
          String place = "`" + key.row() + "` of `" + key.path() + "`";
          throw new InvalidFileException(
              source, rule.span(), "duplicate entry for `" + key.rule() + "` in " + place);
        }
        spans.put(key, rule.span());
      }
    }
    return new Baseline(source, entries, spans);
  }

  /** Returns the text of a baseline, in which changes can be reviewed. */
  public static String write(SortedMap<BaselineKey, BaselineEntry> entries) {
    Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) ->
            files.computeIfAbsent(key.path(), path -> new ArrayList<>()).add(entry.tree(key)));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("baselineVersion", VERSION);
    written.put("files", files);
    return HEADER + YamlWriter.of(written);
  }

  Optional<BaselineEntry> entry(BaselineKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  Span span(BaselineKey key) {
    return spans.getOrDefault(key, Span.at(0));
  }

  /**
   * The identity of an entry, independent of line numbers.
   *
   * @param path relative to the directory of the baseline
   * @param row as in {@link RowKey#text}
   */
  public record BaselineKey(String path, String rule, String row)
      implements Comparable<BaselineKey> {
    @Override
    public int compareTo(BaselineKey other) {
      int order = path.compareTo(other.path);
      order = order != 0 ? order : rule.compareTo(other.rule);
      return order != 0 ? order : row.compareTo(other.row);
    }
  }

  /**
   * Accepted findings of one rule in one row.
   *
   * @param text the beginning of the row's text, for readers, if it has no check id
   * @param reason the written reason, if there is one
   */
  public record BaselineEntry(int count, Optional<String> text, Optional<String> reason) {
    private static final int LONGEST = 80;

    /** Returns the entry for current findings. */
    static BaselineEntry of(Diagnostic first, int count, Optional<String> reason) {
      boolean byText = first.row().kind() == RowKey.Kind.TEXT;
      return new BaselineEntry(
          count, byText ? Optional.of(beginning(first.row().name())) : Optional.empty(), reason);
    }

    private static BaselineEntry read(SourceText source, YamlMapping entry) {
      Optional<YamlScalar> count = entry.scalar("count");
      long number = count.isPresent() ? count.get().integer().orElse(Long.MAX_VALUE) : 1;
      if (number > Integer.MAX_VALUE) {
        throw new InvalidFileException(source, count.orElseThrow().span(), "`count` is too large");
      }
      return new BaselineEntry(
          (int) number,
          entry.string("text").map(YamlScalar::value),
          entry.string("reason").map(YamlScalar::value));
    }

    private Map<String, Object> tree(BaselineKey key) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("rule", key.rule());
      tree.put("row", key.row());
      text.ifPresent(each -> tree.put("text", each));
      if (count > 1) {
        tree.put("count", count);
      }
      reason.ifPresent(each -> tree.put("reason", each));
      return tree;
    }

    private static String beginning(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      if (line.codePointCount(0, line.length()) <= LONGEST) {
        return line;
      }
      return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
  }
}
