package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the conformance suite's {@code tier-check --output json} says of an implementation; what
 * depends on the day it was asked, such as open issues, is left out.
 *
 * @param source the file, for what is found wrong with it later
 * @param server how it does as a server, if it was run as one
 * @param client how it does as a client, if it was run as one
 * @param tier the tier that all of it implies
 */
public record Scorecard(
    SourceText source,
    Optional<String> repo,
    Optional<String> branch,
    Optional<String> timestamp,
    Optional<String> version,
    Optional<Surface> server,
    Optional<Surface> client,
    Optional<Tier> tier) {

  /**
   * The scenarios of one side.
   *
   * @param status {@code pass}, {@code partial}, {@code fail} or {@code skipped}
   * @param scenarios one by one, in the order of the file
   */
  public record Surface(String status, List<Scenario> scenarios) {
    public Surface {
      scenarios = List.copyOf(scenarios);
    }
  }

  /**
   * One scenario.
   *
   * @param folder as the run's folder is called: with a prefix and the time, perhaps
   * @param specVersions the versions of the specification that it applies at
   */
  public record Scenario(
      YamlScalar folder,
      boolean passed,
      int checksPassed,
      int checksFailed,
      List<String> specVersions) {
    public Scenario {
      specVersions = List.copyOf(specVersions);
    }
  }

  /**
   * A tier of implementations.
   *
   * @param tier from 1, the best
   * @param blockers what keeps it from the first
   */
  public record Tier(int tier, List<String> blockers, Optional<String> note) {
    public Tier {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * Takes all or nothing.
   *
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static Scorecard read(SourceText source) {
    return new ScorecardReader(source).read();
  }

  /** Reads a scorecard as the YAML that all JSON is, so that every error has its place. */
  static final class ScorecardReader {
    private static final String SCHEMA = "scorecard.schema.json";
    private static final String SERVER = "conformance";
    private static final String CLIENT = "client_conformance";

    private final SourceText source;

    ScorecardReader(SourceText source) {
      this.source = source;
    }

    Scorecard read() {
      YamlMapping root = ValidatedFile.read(source, SCHEMA).mapping();
      YamlMapping checks = root.mapping("checks");
      Optional<Surface> server = checks.entry(SERVER).map(entry -> surface(checks.mapping(SERVER)));
      Optional<Surface> client = checks.entry(CLIENT).map(entry -> surface(checks.mapping(CLIENT)));
      if (server.isEmpty() && client.isEmpty()) {
        throw new InvalidFileException(
            source, checks.span(), "neither `" + SERVER + "` nor `" + CLIENT + "` was run");
      }
      return new Scorecard(
          source,
          text(root, "repo"),
          text(root, "branch"),
          text(root, "timestamp"),
          text(root, "version"),
          server,
          client,
          root.entry("implied_tier").map(entry -> tier(root.mapping("implied_tier"))));
    }

    private Surface surface(YamlMapping surface) {
      List<Scenario> scenarios = surface.mappings("details").stream().map(this::scenario).toList();
      long passed = scenarios.stream().filter(Scenario::passed).count();
      checkCount(surface, "passed", passed);
      checkCount(surface, "failed", scenarios.size() - passed);
      checkCount(surface, "total", scenarios.size());
      return new Surface(text(surface, "status").orElseThrow(), scenarios);
    }

    /** A number of scenarios must be borne out by those that are listed. */
    private void checkCount(YamlMapping surface, String key, long listed) {
      int number = number(surface, key);
      if (number != listed) {
        throw new InvalidFileException(
            source,
            surface.scalar(key).orElseThrow().span(),
            "`" + key + "` is " + number + ", but by `details` it is " + listed);
      }
    }

    private Scenario scenario(YamlMapping scenario) {
      return new Scenario(
          scenario.scalar("scenario").orElseThrow(),
          text(scenario, "passed").orElseThrow().equals("true"),
          number(scenario, "checks_passed"),
          number(scenario, "checks_failed"),
          values(scenario.strings("specVersions")));
    }

    private Tier tier(YamlMapping tier) {
      return new Tier(
          number(tier, "tier"), values(tier.strings("tier1_blockers")), text(tier, "note"));
    }

    /** The value of a scalar, unless it is {@code null}. */
    private static Optional<String> text(YamlMapping owner, String key) {
      return owner
          .scalar(key)
          .filter(scalar -> scalar.type() != YamlScalar.Type.NULL)
          .map(YamlScalar::value);
    }

    private int number(YamlMapping owner, String key) {
      YamlScalar written = owner.scalar(key).orElseThrow();
      OptionalLong number = written.integer();
      if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
        throw new InvalidFileException(source, written.span(), "`" + key + "` is too large");
      }
      return (int) number.getAsLong();
    }

    private static List<String> values(List<YamlScalar> scalars) {
      return scalars.stream().map(YamlScalar::value).toList();
    }
  }
}
