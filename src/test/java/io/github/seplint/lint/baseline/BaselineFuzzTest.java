package io.github.seplint.lint.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;

final class BaselineFuzzTest {

  @FuzzTarget(seeds = "fixtures/{fuzz/Baseline/*,cases/**/*baseline*}")
  void anyTextIsABaselineThatIsWrittenAgainOrIsRefusedWithAPlace(byte[] bytes) {
    Baseline baseline;
    try {
      baseline = Baseline.read(new SourceText("b.yaml", new String(bytes, UTF_8)));
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("(?s)b\\.yaml:\\d+:\\d+: .+"), message);
      return;
    }
    String written = Baseline.write(baseline.entries());
    Baseline again = Baseline.read(new SourceText("b.yaml", written));
    assertEquals(baseline.entries().keySet(), again.entries().keySet());
    assertEquals(written, Baseline.write(again.entries()));
  }
}
