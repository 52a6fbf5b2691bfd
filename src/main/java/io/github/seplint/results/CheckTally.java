package io.github.seplint.results;

import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Side;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the occurrences of one check id while results are read. There may be a hundred thousand
 * ids in a million checks, so equal checks, ids and sets of statuses are kept only once.
 */
final class CheckTally {
  private static final CheckStatus[] STATUSES = CheckStatus.values();

  /** Every set of statuses, at the index whose bits are those of the statuses. */
  private static final Set<CheckStatus>[] SETS = sets();

  private final String id;
  private final @Nullable EmittedCheck[] once = new EmittedCheck[STATUSES.length];
  private int statuses;
  private Optional<Side> side = Optional.empty();
  private boolean isOnSeveralSides;
  private String description = "";

  CheckTally(String id) {
    this.id = id;
  }

  @SuppressWarnings("unchecked")
  private static Set<CheckStatus>[] sets() {
    return IntStream.range(0, 1 << STATUSES.length)
        .mapToObj(
            bits -> {
              Set<CheckStatus> set = EnumSet.allOf(CheckStatus.class);
              set.removeIf(status -> (bits & bit(status)) == 0);
              return Collections.unmodifiableSet(set);
            })
        .toArray(Set[]::new);
  }

  private static int bit(CheckStatus status) {
    return 1 << status.ordinal();
  }

  /** Adds a check that a run against a side emitted; returns an equal one to keep. */
  EmittedCheck add(EmittedCheck check, Side tested) {
    statuses |= bit(check.status());
    isOnSeveralSides |= side.isPresent() && side.get() != tested;
    side = side.or(() -> Optional.of(tested));
    if (check.times() > 1) {
      return new EmittedCheck(id, check.status(), check.times());
    }
    EmittedCheck known = once[check.status().ordinal()];
    if (known == null) {
      known = new EmittedCheck(id, check.status(), check.times());
      once[check.status().ordinal()] = known;
    }
    return known;
  }

  /** Adds a description; only the first counts. */
  void describe(String text) {
    if (description.isEmpty()) {
      description = text;
    }
  }

  boolean isOnSeveralSides() {
    return isOnSeveralSides;
  }

  EmittedCheckSummary summary() {
    return new EmittedCheckSummary(id, SETS[statuses], description);
  }
}
