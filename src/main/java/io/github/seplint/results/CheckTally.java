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
  private static final List<CheckStatus> STATUSES = List.of(CheckStatus.values());
  private static final List<Side> SIDES = List.of(Side.values());
  private static final List<Set<CheckStatus>> STATUS_SETS = sets(STATUSES, CheckStatus.class);
  private static final List<Set<Side>> SIDE_SETS = sets(SIDES, Side.class);

  private final String id;
  private final @Nullable EmittedCheck[] once = new EmittedCheck[STATUSES.size()];
  private int statuses;
  private int sides;
  private String description = "";

  CheckTally(String id) {
    this.id = id;
  }

  /** Every set of some values, at the index whose bits are those of its values. */
  private static <E extends Enum<E>> List<Set<E>> sets(List<E> values, Class<E> type) {
    List<Set<E>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << values.size(); bits++) {
      Set<E> set = EnumSet.noneOf(type);
      for (E value : values) {
        if ((bits & (1 << values.indexOf(value))) != 0) {
          set.add(value);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return sets;
  }

  /** Adds a check that a run against a side emitted; returns an equal one to keep. */
  EmittedCheck add(EmittedCheck check, Side tested) {
    int index = STATUSES.indexOf(check.status());
    statuses |= 1 << index;
    sides |= 1 << SIDES.indexOf(tested);
    if (check.times() > 1) {
      return new EmittedCheck(id, check.status(), check.times());
    }
    EmittedCheck known = once[index];
    if (known == null) {
      known = new EmittedCheck(id, check.status(), check.times());
      once[index] = known;
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
