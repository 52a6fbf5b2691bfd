package io.github.seplint.suite;

import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

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
}
