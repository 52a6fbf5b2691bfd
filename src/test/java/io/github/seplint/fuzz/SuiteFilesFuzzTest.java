package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.LocalSuites;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.function.Function;

final class SuiteFilesFuzzTest {
  private static final List<Function<SourceText, Object>> READERS =
      List.of(
          RequirementSet::read,
          ExpectedFailures::read,
          KnownGaps::read,
          LocalSuites::read,
          Scorecard::read);

  @FuzzTarget(seeds = "fixtures/suite/**")
  void anyTextIsReadOrIsRefusedInOneLineWithAPlace(byte[] bytes) {
    SourceText source = new SourceText("file", new String(bytes, UTF_8));
    for (Function<SourceText, Object> reader : READERS) {
      try {
        assertTrue(reader.apply(source).toString().length() > 0);
      } catch (InvalidFileException e) {
        String message = String.valueOf(e.getMessage());
        assertTrue(message.matches("file:\\d+:\\d+: [^\\p{Cntrl}]+"), message);
      }
    }
  }
}
