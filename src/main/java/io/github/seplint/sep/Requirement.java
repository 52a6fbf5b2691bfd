package io.github.seplint.sep;

import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Function;

/** One row of a file. */
public sealed interface Requirement {
  /** The key of the reason, and the disposition of a row that has one. */
  String EXCLUDED = "excluded";

  Row row();

  /** A row with a check; as upstream reads it, whether or not a reason stands beside it. */
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

  /** What a row is, by the keys that it has. */
  static Requirement of(Row row) {
    if (row.mapping().entry("check").isPresent()) {
      return new Checked(row, row.mapping().string("check"));
    }
    return row.mapping().entry(EXCLUDED).isPresent()
        ? new Excluded(row, row.mapping().string(EXCLUDED))
        : new Unkeyed(row);
  }
}
