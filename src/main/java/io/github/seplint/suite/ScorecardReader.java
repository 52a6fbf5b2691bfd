package io.github.seplint.suite;

import io.github.seplint.schema.ShapedFile;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.suite.Scorecard.Scenario;
import io.github.seplint.suite.Scorecard.Surface;
import io.github.seplint.suite.Scorecard.Tier;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a scorecard as the YAML that all JSON is, so that every error has its place. */
final class ScorecardReader {
  private static final String SCHEMA = "scorecard.schema.json";
  private static final String SERVER = "conformance";
  private static final String CLIENT = "client_conformance";

  private final SourceText source;

  ScorecardReader(SourceText source) {
    this.source = source;
  }

  Scorecard read() {
    YamlMapping root = ShapedFile.read(source, SCHEMA).mapping();
    YamlMapping checks = root.mapping("checks");
    Optional<Surface> server = checks.entry(SERVER).map(entry -> surface(checks.mapping(SERVER)));
    Optional<Surface> client = checks.entry(CLIENT).map(entry -> surface(checks.mapping(CLIENT)));
    if (server.isEmpty() && client.isEmpty()) {
      throw new MalformedException(
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
      throw new MalformedException(
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
      throw new MalformedException(source, written.span(), "`" + key + "` is too large");
    }
    return (int) number.getAsLong();
  }

  private static List<String> values(List<YamlScalar> scalars) {
    return scalars.stream().map(YamlScalar::value).toList();
  }
}
