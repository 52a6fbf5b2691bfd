package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.Runs;
import io.github.seplint.lint.FixProperties;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.Linter;
import java.util.List;

final class FixerFuzzTest {
  private static final Linter LINTER = Runs.linter(1);

  @FuzzTarget(seeds = "fixtures/cases/fix*/in/*.yaml")
  void noRuleFailsAndFixesEndWithoutTheLossOfAComment(byte[] bytes) {
    InputFile file = new InputFile(FixProperties.FILE, () -> bytes);
    assertEquals(List.of(), LINTER.lint(List.of(file), done -> {}).failures());
    String text = new String(bytes, UTF_8);
    FixProperties.check("safe", text, new Fixer(LINTER, false));
    FixProperties.checkLayout("layout", text);
    FixProperties.check("unsafe", text, new Fixer(LINTER, true));
  }
}
