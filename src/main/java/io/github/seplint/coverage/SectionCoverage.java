package io.github.seplint.coverage;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.sdk.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows with a check that cite one section of the specification. Excluded rows are not counted,
 * as a manifest does not record what they cite.
 *
 * @param url of the section
 * @param name of the section
 * @param seps the SEPs of the rows, ascending
 * @param tested the number of tested rows
 * @param untested the number of untested rows
 * @param outcomes the tested rows by outcome
 */
public record SectionCoverage(
    String url,
    String name,
    List<Long> seps,
    int tested,
    int untested,
    Map<Verdict, Integer> outcomes) {

  /** A row and the number of its SEP. */
  private record SepRow(long sep, ManifestRow row) {}

  /** The sections of a report, by name. */
  static List<SectionCoverage> of(
      Manifest manifest, RowOutcomes outcomes, SpecificationNames names) {
    Map<String, List<SepRow>> sections = new TreeMap<>();
    for (SepCoverage sep : manifest.seps()) {
      for (ManifestRow row : sep.requirements()) {
        sections
            .computeIfAbsent(row.url().orElse(sep.specUrl()), none -> new ArrayList<>())
            .add(new SepRow(sep.number(), row));
      }
    }
    List<SectionCoverage> result = new ArrayList<>();
    sections.forEach((url, rows) -> result.add(of(url, rows, outcomes, names)));
    result.sort(Comparator.comparing(SectionCoverage::name).thenComparing(SectionCoverage::url));
    return result;
  }

  private static SectionCoverage of(
      String url, List<SepRow> rows, RowOutcomes outcomes, SpecificationNames names) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    TreeSet<Long> seps = new TreeSet<>();
    int tested = 0;
    for (SepRow each : rows) {
      seps.add(each.sep);
      tested += each.row.tested() ? 1 : 0;
      outcomes.of(each.row).ifPresent(verdict -> verdicts.merge(verdict, 1, Integer::sum));
    }
    return new SectionCoverage(
        url, names.section(url), List.copyOf(seps), tested, rows.size() - tested, verdicts);
  }

  /**
   * Names from the specification, for readers.
   *
   * @param seps the titles of SEPs by number
   * @param sections the titles of pages and sections by URL
   */
  public record SpecificationNames(Map<Long, String> seps, Map<String, String> sections) {
    /** No specification was given. */
    public static final SpecificationNames NONE = new SpecificationNames(Map.of(), Map.of());

    private static final Pattern PAGE = Pattern.compile("https?://[^/]+/(?:specification/)?(.+)");

    /** The title of a SEP, if it is known. */
    public Optional<String> sep(long number) {
      return Optional.ofNullable(seps.get(number));
    }

    /** The name of the section that a URL leads to; a part of the URL if it is unknown. */
    public String section(String url) {
      Matcher page = PAGE.matcher(url);
      return Optional.ofNullable(sections.get(url)).orElse(page.matches() ? page.group(1) : url);
    }
  }
}
