package io.github.seplint.lint.baseline;

import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file format of the baseline. */
public final class BaselineFormat {
  private static final String SCHEMA = "baseline.schema.json";
  private static final int VERSION = 1;

  private static final String HEADER =
      """
      # Accepted findings; updated by seplint check --update-baseline.
      # An update keeps the `reason` of an entry, but no comments.
      """;

  private final SourceText source;
  private final SortedMap<BaselineKey, BaselineEntry> entries = new TreeMap<>();
  private final Map<BaselineKey, Span> spans = new HashMap<>();

  private BaselineFormat(SourceText source) {
    this.source = source;
  }

  /**
   * Reads a baseline.
   *
   * @throws InvalidFileException if it is not a valid baseline
   */
  public static Baseline read(SourceText source) {
    return new BaselineFormat(source).read();
  }

  private Baseline read() {
    YamlMapping root = ValidatedFile.read(source, SCHEMA).mapping();
    for (YamlEntry file : root.mapping("files").entries()) {
      for (YamlNode entry : ((YamlSequence) file.value()).items()) {
        add(file.name(), (YamlMapping) entry);
      }
    }
    return new Baseline(source, entries, spans);
  }

  private void add(String path, YamlMapping entry) {
    YamlScalar rule = entry.string("rule").orElseThrow();
    BaselineKey key =
        new BaselineKey(path, rule.value(), entry.string("row").orElseThrow().value());
    BaselineEntry findings =
        new BaselineEntry(
            entry.scalar("count").map(this::count).orElse(1),
            entry.string("text").map(YamlScalar::value),
            entry.string("reason").map(YamlScalar::value));
    if (entries.put(key, findings) != null) {
      throw new InvalidFileException(
          source,
          rule.span(),
          "duplicate entry for `" + key.rule() + "` in `" + key.row() + "` of `" + path + "`");
    }
    spans.put(key, rule.span());
  }

  private int count(YamlScalar count) {
    OptionalLong number = count.integer();
    return (int)
        number.stream()
            .filter(each -> each <= Integer.MAX_VALUE)
            .findFirst()
            .orElseThrow(
                () -> new InvalidFileException(source, count.span(), "`count` is too large"));
  }

  /** Returns a baseline without entries. */
  public static Baseline empty(String path) {
    return new Baseline(new SourceText(path, ""), new TreeMap<>(), Map.of());
  }

  /** Returns the text of a baseline, in which changes can be reviewed. */
  public static String write(SortedMap<BaselineKey, BaselineEntry> entries) {
    Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
    entries.forEach(
        (key, findings) ->
            files.computeIfAbsent(key.path(), path -> new ArrayList<>()).add(entry(key, findings)));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("baselineVersion", VERSION);
    written.put("files", files);
    return HEADER + YamlWriter.of(written);
  }

  private static Map<String, Object> entry(BaselineKey key, BaselineEntry findings) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule", key.rule());
    entry.put("row", key.row());
    findings.text().ifPresent(text -> entry.put("text", text));
    if (findings.count() > 1) {
      entry.put("count", findings.count());
    }
    findings.reason().ifPresent(reason -> entry.put("reason", reason));
    return entry;
  }
}
