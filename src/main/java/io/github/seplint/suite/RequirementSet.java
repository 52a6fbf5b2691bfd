package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * The scenarios that an implementation must pass to conform to a revision of the specification, as
 * far as they could be read.
 *
 * @param server scenarios that a server must pass
 * @param client scenarios that a client must pass
 * @param notScored scenarios that are run and count for nothing
 */
public record RequirementSet(
    SourceText source,
    YamlDocument yaml,
    List<YamlScalar> server,
    List<YamlScalar> client,
    List<NotScored> notScored)
    implements SuiteFile {
  /**
   * A scenario that counts for nothing.
   *
   * @param side {@code server} or {@code client}
   * @param reason why it does not count
   */
  public record NotScored(
      YamlMapping mapping,
      Optional<YamlScalar> scenario,
      Optional<YamlScalar> side,
      Optional<YamlScalar> reason,
      Optional<YamlScalar> note) {

    private static NotScored of(YamlMapping mapping) {
      return new NotScored(
          mapping,
          mapping.string("scenario"),
          mapping.string("leg"),
          mapping.string("reason"),
          mapping.string("note"));
    }
  }

  public RequirementSet {
    server = List.copyOf(server);
    client = List.copyOf(client);
    notScored = List.copyOf(notScored);
  }

  /** The scenarios of a side that count. */
  public List<YamlScalar> scored(Side side) {
    return side == Side.SERVER ? server : client;
  }

  /** The scenarios of a side that do not. */
  public List<YamlScalar> notScored(Side side) {
    return notScored.stream()
        .filter(entry -> entry.side().filter(each -> each.value().equals(side.id())).isPresent())
        .flatMap(entry -> entry.scenario().stream())
        .toList();
  }

  /** Takes what is there: what is not, the schema finds. */
  public static RequirementSet of(SourceText source, YamlDocument yaml) {
    YamlMapping root = yaml.mapping();
    return new RequirementSet(
        source,
        yaml,
        root.strings("server"),
        root.strings("client"),
        root.mappings("not_scored").stream().map(NotScored::of).toList());
  }

  /**
   * Takes all or nothing.
   *
   * @throws io.github.seplint.text.InvalidFileException with the place and what is wrong, if
   *     anything is
   */
  public static RequirementSet read(SourceText source) {
    return of(source, ValidatedFile.read(source, FileKind.REQUIREMENTS.schema()));
  }
}
