package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The scenario results in the output of the conformance suite's {@code tier-check --output json}.
 *
 * @param source the file, for errors that are found later
 * @param sides the scenarios of the sides that were run, in the order of the file
 */
public record Scorecard(SourceText source, Map<Side, List<ScoredScenario>> sides) {
  private static final String SCHEMA = "scorecard.schema.json";
  private static final Map<Side, String> KEYS =
      Map.of(Side.SERVER, "conformance", Side.CLIENT, "client_conformance");

  /**
   * A scenario.
   *
   * @param directory the name of the directory of the run, perhaps with a prefix and the time
   */
  public record ScoredScenario(
      YamlScalar directory, boolean passed, int checksPassed, int checksFailed) {}

  /**
   * Reads a scorecard, as YAML, so that every error has its place.
   *
   * @throws InvalidFileException if it violates its schema or contradicts itself
   */
  public static Scorecard read(SourceText source) {
    YamlMapping checks = ValidatedFile.read(source, SCHEMA).mapping().mapping("checks");
    Map<Side, List<ScoredScenario>> sides = new EnumMap<>(Side.class);
    for (Side side : Side.LISTED) {
      String key = KEYS.getOrDefault(side, "");
      if (checks.entry(key).isPresent()) {
        sides.put(side, scenarios(source, checks.mapping(key)));
      }
    }
    if (sides.isEmpty()) {
      throw new InvalidFileException(
          source, checks.span(), "neither `conformance` nor `client_conformance` was run");
    }
    return new Scorecard(source, sides);
  }

  private static List<ScoredScenario> scenarios(SourceText source, YamlMapping side) {
    List<ScoredScenario> scenarios =
        side.mappings("details").stream().map(each -> scenario(source, each)).toList();
    long passed = scenarios.stream().filter(ScoredScenario::passed).count();
    requireCount(source, side, "passed", passed);
    requireCount(source, side, "failed", scenarios.size() - passed);
    requireCount(source, side, "total", scenarios.size());
    return scenarios;
  }

  private static void requireCount(SourceText source, YamlMapping side, String key, long listed) {
    int number = number(source, side, key);
    if (number != listed) {
      throw new InvalidFileException(
          source,
          side.required(key).span(),
          "`" + key + "` is " + number + ", but `details` lists " + listed);
    }
  }

  private static ScoredScenario scenario(SourceText source, YamlMapping scenario) {
    return new ScoredScenario(
        scenario.required("scenario"),
        scenario.required("passed").value().equals("true"),
        number(source, scenario, "checks_passed"),
        number(source, scenario, "checks_failed"));
  }

  private static int number(SourceText source, YamlMapping owner, String key) {
    YamlScalar written = owner.required(key);
    OptionalLong number = written.integer();
    if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
      throw new InvalidFileException(source, written.span(), "`" + key + "` is too large");
    }
    return (int) number.getAsLong();
  }
}
