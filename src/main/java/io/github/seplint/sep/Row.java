package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/**
 * What all requirements have. A value that is absent, blank or no string is empty here: the schema
 * has said so.
 *
 * @param index place among the rows, counted from 0
 * @param mapping the row as it is written
 */
public record Row(
    int index,
    YamlMapping mapping,
    Optional<YamlScalar> text,
    Optional<YamlScalar> url,
    Optional<YamlScalar> issue,
    Optional<SourceTag> source) {

  static Row of(int index, YamlMapping mapping) {
    return new Row(
        index,
        mapping,
        Values.string(mapping, "text"),
        Values.string(mapping, "url"),
        Values.string(mapping, "issue"),
        SourceTag.of(mapping));
  }
}
