package io.github.seplint.report.spec;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.spec.SentenceReport.SentenceJson;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.ClaimRatio;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import java.util.List;

/** The coverage of the specification as JSON. */
public final class SpecCoverageJson {
  private SpecCoverageJson() {}

  private record CoverageJson(
      List<PageJson> pages, List<SepJson> seps, List<SentenceJson> missing) {}

  private record Counts(int sentences, int claimed) {
    static Counts of(List<ClaimedSentence> units) {
      ClaimRatio ratio = ClaimRatio.of(units);
      return new Counts(ratio.sentences(), ratio.claimed());
    }
  }

  private record PageJson(String page, @JsonUnwrapped Counts counts, List<SectionJson> sections) {
    static PageJson of(String path, List<ClaimedSentence> units) {
      return new PageJson(
          path,
          Counts.of(units),
          ClaimRatio.groups(units, each -> each.sentence().section()).entrySet().stream()
              .map(section -> SectionJson.of(section.getKey(), section.getValue()))
              .toList());
    }
  }

  private record SectionJson(String section, String anchor, @JsonUnwrapped Counts counts) {
    static SectionJson of(Section section, List<ClaimedSentence> units) {
      return new SectionJson(section.title(), section.anchor().orElse(""), Counts.of(units));
    }
  }

  private record SepJson(long sep, List<String> commits, int added, @JsonUnwrapped Counts counts) {
    static SepJson of(SepClaims sep) {
      return new SepJson(sep.sep(), sep.commits(), sep.added(), Counts.of(sep.remaining()));
    }
  }

  /** Returns an object with {@code pages}, {@code seps} and {@code missing}. */
  public static String of(SpecCoverage coverage) {
    return JsonWriter.of(
        new CoverageJson(
            ClaimRatio.groups(coverage.sentences(), each -> each.sentence().path())
                .entrySet()
                .stream()
                .map(page -> PageJson.of(page.getKey(), page.getValue()))
                .toList(),
            coverage.seps().stream().map(SepJson::of).toList(),
            coverage.missing().stream().map(SentenceJson::of).toList()));
  }
}
