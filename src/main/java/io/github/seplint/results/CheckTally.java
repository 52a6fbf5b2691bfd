package io.github.seplint.results;

import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the occurrences of one check id while results are read. There may be a hundred thousand
 * ids in a million checks, so equal checks, ids and sets of statuses are kept only once.
 */
final class CheckTally {
  private static final CheckStatus[] STATUSES = CheckStatus.values();
  private static final List<Set<CheckStatus>> STATUS_SETS = sets(CheckStatus.class);
  private static final List<Set<Side>> SIDE_SETS = sets(Side.class);

  private final String id;
  private final @Nullable EmittedCheck[] once = new EmittedCheck[STATUSES.length];
  private int statuses;
  private int sides;
  private String description = "";

  CheckTally(String id) {
    this.id = id;
  }

  /** Every set of some values, at the index whose bits are those of its values. */
  private static <E extends Enum<E>> List<Set<E>> sets(Class<E> type) {
    List<Set<E>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << EnumSet.allOf(type).size(); bits++) {
      Set<E> set = EnumSet.noneOf(type);
      for (E value : EnumSet.allOf(type)) {
        if ((bits & bit(value)) != 0) {
          set.add(value);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return sets;
  }

  private static int bit(Enum<?> value) {
    return 1 << value.ordinal();
  }

  /** Adds a check that a run against a side emitted; returns an equal one to keep. */
  EmittedCheck add(EmittedCheck check, Side tested) {
    statuses |= bit(check.status());
    sides |= bit(tested);
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

  EmittedCheckSummary summary() {
    return new EmittedCheckSummary(
        id, STATUS_SETS.get(statuses), SIDE_SETS.get(sides), description);
  }
}
