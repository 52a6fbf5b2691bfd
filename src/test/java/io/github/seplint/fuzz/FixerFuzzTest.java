package io.github.seplint.fuzz;

import io.github.seplint.lint.FixProperties;

final class FixerFuzzTest {

  @FuzzTarget(seeds = "fixtures/cases/check/fix/**.yaml")
  void noRuleFailsAndFixesEndWithoutTheLossOfAComment(byte[] bytes) {
    FixProperties.checkAll(bytes);
  }
}
