package io.github.seplint.sep;

import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The valid parts of a traceability file; the schema reports the invalid ones.
 *
 * @param sep the number as written, if it is an integer
 */
public record SepFile(
    SourceText source,
    YamlDocument yaml,
    Optional<YamlScalar> sep,
    Optional<YamlScalar> specUrl,
    Optional<SourceTag> sourceTag,
    List<Requirement> requirements) {

  public SepFile {
    requirements = List.copyOf(requirements);
  }

  /** Parses a file. */
  public static SepFile read(SourceText source) {
    return of(source, YamlParser.read(source.text()));
  }

  /** Reads the valid parts of a document. */
  public static SepFile of(SourceText source, YamlDocument yaml) {
    YamlMapping root = yaml.mapping();
    List<YamlNode> rows = root.items("requirements");
    List<Requirement> requirements = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof YamlMapping row) {
        requirements.add(Requirement.of(i, row));
      }
    }
    return new SepFile(
        source,
        yaml,
        root.scalar("sep").filter(s -> s.type() == YamlScalar.Type.INTEGER),
        root.string("spec_url"),
        SourceTag.of(root),
        requirements);
  }

  /** The display path. */
  public String path() {
    return source.path();
  }

  /** The mapping of the file; empty if the root is not a mapping. */
  public Optional<YamlMapping> root() {
    return yaml.root().isPresent() && yaml.root().get() instanceof YamlMapping root
        ? Optional.of(root)
        : Optional.empty();
  }

  /** The SEP's number, if it is not negative and not too large. */
  public OptionalLong number() {
    OptionalLong number = sep.isPresent() ? sep.get().integer() : OptionalLong.empty();
    return number.isPresent() && number.getAsLong() >= 0 ? number : OptionalLong.empty();
  }

  /** The number in decimal digits; as written if it is not a valid number. */
  public Optional<String> digits() {
    OptionalLong number = number();
    return number.isPresent()
        ? Optional.of(Long.toString(number.getAsLong()))
        : sep.map(YamlScalar::value);
  }

  /** The rows with a check. */
  public List<Requirement> checked() {
    List<Requirement> checked = new ArrayList<>(requirements.size());
    for (Requirement row : requirements) {
      if (row.isChecked()) {
        checked.add(row);
      }
    }
    return checked;
  }

  /** The rows without a check that have a reason. */
  public List<Requirement> excluded() {
    List<Requirement> excluded = new ArrayList<>();
    for (Requirement row : requirements) {
      if (row.isExcluded()) {
        excluded.add(row);
      }
    }
    return excluded;
  }

  /** The check ids, in order. */
  public List<YamlScalar> checkIds() {
    return values(Optional.empty(), Requirement::check);
  }

  /** The quoted sentences of all rows. */
  public List<YamlScalar> texts() {
    return values(Optional.empty(), Requirement::text);
  }

  /** The reasons of the excluded rows. */
  public List<YamlScalar> reasons() {
    return values(Optional.empty(), Requirement::reason);
  }

  /** The specification links: {@code spec_url} and the {@code url} of each row. */
  public List<YamlScalar> urls() {
    return values(specUrl, Requirement::url);
  }

  /** The tag of the file and those of its rows, in this order. */
  public List<SourceTag> sourceTags() {
    return values(sourceTag, Requirement::source);
  }

  private <T> List<T> values(Optional<T> first, Function<Requirement, Optional<T>> value) {
    List<T> values = new ArrayList<>(requirements.size() + 1);
    first.ifPresent(values::add);
    for (Requirement row : requirements) {
      value.apply(row).ifPresent(values::add);
    }
    return values;
  }
}
