package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * What all requirements have. A value that is absent, blank or no string is empty here: the schema
 * has said so.
 *
 * @param index place among the rows, counted from 0
 * @param mapping the row as it is written
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
