package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.suite.SuiteFile;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.function.Function;

final class SuiteFilesFuzzTest {
  private static final List<Function<SourceText, Object>> READERS =
      List.of(
          reader(FileKind.REQUIREMENTS),
          reader(FileKind.EXPECTED_FAILURES),
          reader(FileKind.KNOWN_GAPS),
          LocalSuite::read,
          Scorecard::read);

  private static Function<SourceText, Object> reader(FileKind kind) {
    return source -> SuiteFile.of(kind, kind.read(source));
  }

  @FuzzTarget(seeds = "fixtures/suite/**")
  void anyTextIsReadOrIsRefusedWithAPlaceInEachLine(byte[] bytes) {
    SourceText source = new SourceText("file", new String(bytes, UTF_8));
    for (Function<SourceText, Object> reader : READERS) {
      try {
        assertTrue(reader.apply(source).toString().length() > 0);
      } catch (InvalidFileException e) {
        String message = String.valueOf(e.getMessage());
        assertTrue(
            message.lines().allMatch(line -> line.matches("file:\\d+:\\d+: [^\\p{Cntrl}]+")),
            message);
      }
    }
  }
}
