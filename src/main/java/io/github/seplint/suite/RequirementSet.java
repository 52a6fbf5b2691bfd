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
 * far as they could be parsed.
 *
 * @param server scenarios that a server must pass
 * @param client scenarios that a client must pass
 * @param notScored scenarios that are run but not scored
 */
public record RequirementSet(
    SourceText source,
    YamlDocument yaml,
    List<YamlScalar> server,
    List<YamlScalar> client,
    List<NotScored> notScored)
    implements SuiteFile {
  /**
   * A scenario that is not scored.
   *
   * @param side {@code server} or {@code client}
   * @param reason why it is not scored
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

  /** Returns the scored scenarios of a side. */
  public List<YamlScalar> scored(Side side) {
    return side == Side.SERVER ? server : client;
  }

  /** Returns the scenarios of a side that are not scored. */
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
   * Reads a complete file; an invalid one is rejected.
   *
   * @throws io.github.seplint.text.InvalidFileException with the place and the cause, if the file
   *     is invalid
   */
  public static RequirementSet read(SourceText source) {
    return of(source, ValidatedFile.read(source, FileKind.REQUIREMENTS.schema()));
  }
}
