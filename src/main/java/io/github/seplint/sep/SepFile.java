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
import java.util.function.Predicate;

/**
 * The valid parts of a traceability file; the schema reports the invalid ones. Not a record, as it
 * keeps the lists that most rules ask for.
 */
public final class SepFile {
  private final SourceText source;
  private final YamlDocument yaml;
  private final Optional<YamlScalar> sep;
  private final Optional<YamlScalar> specUrl;
  private final Optional<SourceTag> sourceTag;
  private final List<Requirement> requirements;
  private final List<Requirement> checked;
  private final List<Requirement> excluded;
  private final List<YamlScalar> checkIds;
  private final List<YamlScalar> texts;
  private final List<YamlScalar> reasons;
  private final List<YamlScalar> urls;
  private final List<SourceTag> sourceTags;

  private SepFile(SourceText source, YamlDocument yaml, List<Requirement> requirements) {
    YamlMapping root = yaml.mapping();
    this.source = source;
    this.yaml = yaml;
    this.sep = root.scalar("sep").filter(s -> s.type() == YamlScalar.Type.INTEGER);
    this.specUrl = root.string("spec_url");
    this.sourceTag = SourceTag.of(root);
    this.requirements = List.copyOf(requirements);
    this.checked = rows(Requirement::isChecked);
    this.excluded = rows(Requirement::isExcluded);
    this.checkIds = values(Optional.empty(), Requirement::check);
    this.texts = values(Optional.empty(), Requirement::text);
    this.reasons = values(Optional.empty(), Requirement::reason);
    this.urls = values(specUrl, Requirement::url);
    this.sourceTags = values(sourceTag, Requirement::source);
  }

  /** Parses a file. */
  public static SepFile read(SourceText source) {
    return of(source, YamlParser.read(source.text()));
  }

  /** Reads the valid parts of a document. */
  public static SepFile of(SourceText source, YamlDocument yaml) {
    List<YamlNode> rows = yaml.mapping().items("requirements");
    List<Requirement> requirements = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof YamlMapping row) {
        requirements.add(Requirement.of(i, row));
      }
    }
    return new SepFile(source, yaml, requirements);
  }

  public SourceText source() {
    return source;
  }

  public YamlDocument yaml() {
    return yaml;
  }

  /** The number as written, if it is an integer. */
  public Optional<YamlScalar> sep() {
    return sep;
  }

  public Optional<YamlScalar> specUrl() {
    return specUrl;
  }

  /** The source of all rows without one of their own. */
  public Optional<SourceTag> sourceTag() {
    return sourceTag;
  }

  public List<Requirement> requirements() {
    return requirements;
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
    return checked;
  }

  /** The rows without a check that have a reason. */
  public List<Requirement> excluded() {
    return excluded;
  }

  /** The check ids, in order. */
  public List<YamlScalar> checkIds() {
    return checkIds;
  }

  /** The quoted sentences of all rows. */
  public List<YamlScalar> texts() {
    return texts;
  }

  /** The reasons of the excluded rows. */
  public List<YamlScalar> reasons() {
    return reasons;
  }

  /** The specification links: {@code spec_url} and the {@code url} of each row. */
  public List<YamlScalar> urls() {
    return urls;
  }

  /** The tag of the file and those of its rows, in this order. */
  public List<SourceTag> sourceTags() {
    return sourceTags;
  }

  private List<Requirement> rows(Predicate<Requirement> wanted) {
    List<Requirement> rows = new ArrayList<>(requirements.size());
    for (Requirement row : requirements) {
      if (wanted.test(row)) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  private <T> List<T> values(Optional<T> first, Function<Requirement, Optional<T>> value) {
    List<T> values = new ArrayList<>(requirements.size() + 1);
    first.ifPresent(values::add);
    for (Requirement row : requirements) {
      Optional<T> found = value.apply(row);
      if (found.isPresent()) {
        values.add(found.get());
      }
    }
    return List.copyOf(values);
  }
}
