package io.github.seplint.sdk;

import io.github.seplint.results.ScenarioRun.CheckStatus;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The verdict of one column on one row.
 *
 * @param cause of a failure; of several, the one that says most about the SDK
 * @param absence why the check was not emitted
 * @param tally the number of occurrences by status, in the order of {@link CheckStatus}
 * @param occurrences those that the verdict is based on
 */
public record RowVerdict(
    Verdict verdict,
    Optional<FailureCause> cause,
    Optional<Absence> absence,
    Map<CheckStatus, Integer> tally,
    List<Occurrence> occurrences) {

  /** The reason why a check was not emitted, from comparing the given runs. */
  public enum Absence {
    NOWHERE("none of the given runs emitted the check; the suite may not implement it"),
    NOT_RUN("its scenarios were not run for this revision"),
    NOT_CLAIMED("its scenarios belong to an extension that the SDK does not claim"),
    SCENARIO_BROKE("a scenario that emits it crashed"),
    CONDITIONAL("its scenarios were run and did not emit it; some checks are emitted on failure");

    private final String meaning;

    Absence(String meaning) {
      this.meaning = meaning;
    }

    /** The name in JSON and CSV. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
      return meaning;
    }
  }

  /**
   * The worst of FAILURE, WARNING, SUCCESS and SKIPPED: a row is one sentence, which one violation
   * breaks. Information counts only if it is all there is.
   *
   * @param occurrences at least one
   */
  static RowVerdict of(List<Occurrence> occurrences, boolean isVacuous) {
    Map<CheckStatus, Integer> tally = new EnumMap<>(CheckStatus.class);
    occurrences.forEach(each -> tally.merge(each.status(), each.times(), Integer::sum));
    Verdict worst =
        tally.keySet().stream()
            .map(Verdict::of)
            .min(Comparator.naturalOrder())
            .orElse(Verdict.NOT_EMITTED);
    Optional<FailureCause> cause =
        occurrences.stream().flatMap(each -> each.cause().stream()).sorted().findFirst();
    Verdict verdict = worst == Verdict.PASSED && isVacuous ? Verdict.VACUOUS : worst;
    return new RowVerdict(verdict, cause, Optional.empty(), tally, occurrences);
  }

  static RowVerdict absent(Absence absence) {
    return new RowVerdict(
        Verdict.NOT_EMITTED, Optional.empty(), Optional.of(absence), Map.of(), List.of());
  }

  /** The number of occurrences. */
  public int times() {
    return tally.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The names of the scenarios, without duplicates. */
  public List<String> scenarios() {
    return occurrences.stream().map(each -> each.run().scenario()).distinct().sorted().toList();
  }

  /** The occurrences that decide the verdict. */
  public List<Occurrence> decisive() {
    return occurrences.stream().filter(each -> Verdict.of(each.status()) == verdict).toList();
  }

  /** One sentence that explains the verdict. */
  public String explanation() {
    return absence
        .map(Absence::meaning)
        .or(() -> cause.map(FailureCause::meaning))
        .orElse(verdict.meaning());
  }
}
