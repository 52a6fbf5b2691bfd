package io.github.seplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.report.markdown.SampleReports;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryJsonTest {
  @Test
  void aSummaryHasThePublishedForm() {
    for (String text : List.of("lamp", "", "a|b\n\u202e\"")) {
      String json = SummaryJson.of(SampleReports.of(() -> text));
      assertEquals(
          List.of(),
          SchemaValidator.load("coverage-summary.schema.json")
              .validate(YamlReader.read(json).root().orElseThrow()));
    }
  }
}
