package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of a file. */
public sealed interface Requirement {
  /** The key of the reason, and the disposition of a row that has one. */
  String EXCLUDED = "excluded";

  Row row();

  /** A row with a check; as in the conformance suite, with or without a reason. */
  record Checked(Row row, Optional<YamlScalar> check) implements Requirement {}

  /** A row with a reason why no check tests it. */
  record Excluded(Row row, Optional<YamlScalar> reason) implements Requirement {}

  /** A row with neither. */
  record Unkeyed(Row row) implements Requirement {}

  /** One function per case. */
  default <T> T match(
      Function<Checked, T> checked, Function<Excluded, T> excluded, Function<Unkeyed, T> unkeyed) {
    if (this instanceof Checked row) {
      return checked.apply(row);
    }
    return this instanceof Excluded row ? excluded.apply(row) : unkeyed.apply((Unkeyed) this);
  }

  /** Returns the kind of requirement of a row, by its keys. */
  static Requirement of(Row row) {
    if (row.mapping().entry("check").isPresent()) {
      return new Checked(row, row.mapping().string("check"));
    }
    return row.mapping().entry(EXCLUDED).isPresent()
        ? new Excluded(row, row.mapping().string(EXCLUDED))
        : new Unkeyed(row);
  }

  /**
   * A row of any kind. A value that is absent, blank or not a string is empty here; the schema rule
   * reports it.
   *
   * @param index place among the rows, counted from 0
   * @param mapping the row as written
   * @param keywords those of the text, in order
   */
  public record Row(
      int index,
      YamlMapping mapping,
      Optional<YamlScalar> text,
      Optional<YamlScalar> url,
      Optional<YamlScalar> issue,
      Optional<SourceTag> source,
      List<NormativeKeyword> keywords) {

    public Row {
      keywords = List.copyOf(keywords);
    }

    static Row of(int index, YamlMapping mapping) {
      Optional<YamlScalar> text = mapping.string("text");
      return new Row(
          index,
          mapping,
          text,
          mapping.string("url"),
          mapping.string("issue"),
          SourceTag.of(mapping),
          text.map(quote -> NormativeKeyword.in(quote.value())).orElse(List.of()));
    }
  }
}
