package io.github.seplint.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.fuzz.FuzzTarget;

final class YamlParserFuzzTest {

  @FuzzTarget(seeds = "fixtures/nasty/*.yaml")
  void anyTextIsATreeOrHasASyntaxErrorInside(byte[] bytes) {
    TreeProperties.check(new String(bytes, UTF_8));
  }
}
