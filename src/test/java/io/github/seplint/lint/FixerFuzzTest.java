package io.github.seplint.lint;

import io.github.seplint.fuzz.FuzzTarget;

final class FixerFuzzTest {

  @FuzzTarget(seeds = "fixtures/cases/check/fix/**.yaml")
  void noRuleFailsAndFixesEndWithoutTheLossOfAComment(byte[] bytes) {
    FixProperties.checkAll(bytes);
  }
}
