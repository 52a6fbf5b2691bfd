package io.github.seplint.suite;

import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of any kind, as far as it could be parsed; the schema rule reports the rest.
 *
 * @param sep its content, if it is a traceability file
 * @param suite its content, if it is of another kind
 */
public record ParsedFile(
    FileKind kind,
    SourceText source,
    YamlDocument yaml,
    Optional<SepFile> sep,
    Optional<SuiteFile> suite) {

  /** Parses a document. */
  public static ParsedFile of(FileKind kind, SourceText source, YamlDocument yaml) {
    if (kind == FileKind.SEP) {
      return of(SepFile.of(source, yaml));
    }
    // Without an entry, nothing is expected to fail; the runner accepts such a file.
    YamlDocument accepted =
        kind == FileKind.EXPECTED_FAILURES && yaml.isEmpty()
            ? new YamlDocument(Optional.empty(), List.of(), List.of())
            : yaml;
    Optional<SuiteFile> suite = SuiteFile.of(kind, accepted.mapping());
    return new ParsedFile(kind, source, accepted, Optional.empty(), suite);
  }

  /** A traceability file. */
  public static ParsedFile of(SepFile sep) {
    return new ParsedFile(
        FileKind.SEP, sep.source(), sep.yaml(), Optional.of(sep), Optional.empty());
  }

  /** Returns the file's mapping; empty if there is no tree or the root is not a mapping. */
  public Optional<YamlMapping> root() {
    return yaml.root().filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
  }

  /** Returns the mappings that may have a source: the file and its rows, or its scenarios. */
  public List<YamlMapping> sourceOwners() {
    List<YamlMapping> owners = new ArrayList<>();
    if (sep.isPresent()) {
      root().ifPresent(owners::add);
      sep.get().requirements().forEach(requirement -> owners.add(requirement.mapping()));
    } else {
      suite(ScenarioInventory.class)
          .ifPresent(all -> all.scenarios().forEach(scenario -> owners.add(scenario.mapping())));
    }
    return owners;
  }

  /** The tags of these, in order. */
  public List<SourceTag> sourceTags() {
    if (sep.isPresent()) {
      return sep.get().sourceTags();
    }
    List<SourceTag> tags = new ArrayList<>();
    sourceOwners().forEach(owner -> SourceTag.of(owner).ifPresent(tags::add));
    return tags;
  }

  /** Returns the content of a suite file of a type; empty for any other file. */
  public <T extends SuiteFile> Optional<T> suite(Class<T> type) {
    return suite.filter(type::isInstance).map(type::cast);
  }
}
