package io.github.seplint.config;

import io.github.seplint.lint.Baseline;
import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.KnownFindings;
import io.github.seplint.schema.ShapedFile;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the baseline. */
public final class BaselineReader {
  private static final String SCHEMA = "baseline.schema.json";

  private final SourceText source;
  private final SortedMap<BaselineKey, KnownFindings> known = new TreeMap<>();
  private final Map<BaselineKey, Span> spans = new HashMap<>();

  private BaselineReader(SourceText source) {
    this.source = source;
  }

  /**
   * Reads a baseline.
   *
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static Baseline read(SourceText source) {
    return new BaselineReader(source).read();
  }

  private Baseline read() {
    YamlMapping root = ShapedFile.read(source, SCHEMA).mapping();
    for (YamlEntry file : root.mapping("files").entries()) {
      for (YamlNode entry : ((YamlSequence) file.value()).items()) {
        add(file.name(), (YamlMapping) entry);
      }
    }
    return new Baseline(source, known, spans);
  }

  private void add(String path, YamlMapping entry) {
    YamlScalar rule = entry.string("rule").orElseThrow();
    BaselineKey key =
        new BaselineKey(path, rule.value(), entry.string("row").orElseThrow().value());
    KnownFindings findings =
        new KnownFindings(
            entry.scalar("count").map(this::count).orElse(1),
            entry.string("text").map(YamlScalar::value),
            entry.string("reason").map(YamlScalar::value));
    if (known.put(key, findings) != null) {
      throw new MalformedException(
          source,
          rule.span(),
          "`" + key.rule() + "` in `" + key.row() + "` of `" + path + "` is there twice");
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
                () -> new MalformedException(source, count.span(), "`count` cannot be this large"));
  }

  /** The baseline that nobody has written yet. */
  public static Baseline empty(String path) {
    return new Baseline(new SourceText(path, ""), new TreeMap<>(), Map.of());
  }
}
