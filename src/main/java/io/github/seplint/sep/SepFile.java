package io.github.seplint.sep;

import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The valid parts of a traceability file; the schema reports the invalid ones.
 *
 * @param root the file's mapping; empty if the root is not a mapping
 * @param sep the number as written, if it is an integer
 */
public record SepFile(
    SourceText source,
    YamlDocument yaml,
    Optional<YamlMapping> root,
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
    if (yaml.root().isPresent() && yaml.root().get() instanceof YamlMapping root) {
      return new SepFile(
          source,
          yaml,
          Optional.of(root),
          root.scalar("sep").filter(s -> s.type() == YamlScalar.Type.INTEGER),
          root.string("spec_url"),
          SourceTag.of(root),
          requirements(root));
    }
    return new SepFile(
        source,
        yaml,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The display path. */
  public String path() {
    return source.path();
  }

  /** The SEP's number, if it is not negative and not too large. */
  public OptionalLong number() {
    return sep.map(YamlScalar::integer).orElse(OptionalLong.empty()).stream()
        .filter(number -> number >= 0)
        .findFirst();
  }

  /** The number in decimal digits; as written if it is not a valid number. */
  public Optional<String> digits() {
    return sep.map(
        written -> number().stream().mapToObj(Long::toString).findFirst().orElse(written.value()));
  }

  public List<Requirement.Checked> checked() {
    return only(Requirement.Checked.class);
  }

  /** The check ids, in order. */
  public List<YamlScalar> checkIds() {
    List<YamlScalar> ids = new ArrayList<>();
    for (Requirement.Checked row : checked()) {
      row.check().ifPresent(ids::add);
    }
    return ids;
  }

  public List<Requirement.Excluded> excluded() {
    return only(Requirement.Excluded.class);
  }

  /** The rows, whatever their kind. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(requirements.size());
    for (Requirement requirement : requirements) {
      rows.add(requirement.row());
    }
    return rows;
  }

  /** The quoted sentences of all rows. */
  public List<YamlScalar> texts() {
    List<YamlScalar> texts = new ArrayList<>(requirements.size());
    for (Requirement requirement : requirements) {
      requirement.row().text().ifPresent(texts::add);
    }
    return texts;
  }

  /** The reasons of the excluded rows. */
  public List<YamlScalar> reasons() {
    List<YamlScalar> reasons = new ArrayList<>();
    for (Requirement.Excluded row : excluded()) {
      row.reason().ifPresent(reasons::add);
    }
    return reasons;
  }

  /** The specification links: {@code spec_url} and the {@code url} of each row. */
  public List<YamlScalar> urls() {
    List<YamlScalar> urls = new ArrayList<>();
    specUrl.ifPresent(urls::add);
    for (Requirement requirement : requirements) {
      requirement.row().url().ifPresent(urls::add);
    }
    return urls;
  }

  /** The tag of the file and those of its rows, in this order. */
  public List<SourceTag> sourceTags() {
    List<SourceTag> tags = new ArrayList<>();
    sourceTag.ifPresent(tags::add);
    requirements.forEach(requirement -> requirement.row().source().ifPresent(tags::add));
    return tags;
  }

  private <T extends Requirement> List<T> only(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (kind.isInstance(requirement)) {
        found.add(kind.cast(requirement));
      }
    }
    return found;
  }

  private static List<Requirement> requirements(YamlMapping root) {
    List<Requirement> requirements = new ArrayList<>();
    Optional<YamlNode> rows = root.entry("requirements").map(entry -> entry.value());
    if (rows.isPresent() && rows.get() instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        if (sequence.items().get(i) instanceof YamlMapping row) {
          requirements.add(Requirement.of(Row.of(i, row)));
        }
      }
    }
    return requirements;
  }
}
