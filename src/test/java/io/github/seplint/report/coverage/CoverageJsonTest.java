package io.github.seplint.report.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.report.markdown.SampleReports;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.yaml.YamlParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CoverageJsonTest {
  @Test
  void aSummaryHasThePublishedForm() {
    for (String text : List.of("tool", "", "a|b\n\u202e\"")) {
      String json = CoverageJson.of(SampleReports.of(() -> text));
      assertEquals(
          List.of(),
          SchemaValidator.load("coverage-summary.schema.json")
              .validate(YamlParser.read(json).root().orElseThrow()));
    }
  }
}
