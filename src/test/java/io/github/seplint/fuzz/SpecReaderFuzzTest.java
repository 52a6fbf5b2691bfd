package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.spec.page.PageProperties;

final class SpecReaderFuzzTest {

  @FuzzTarget(seeds = "fixtures/spec/docs/specification/draft/**.mdx")
  void anyTextIsAPageWhoseCharactersStandWhereTheySay(byte[] bytes) {
    PageProperties.check(new String(bytes, UTF_8));
  }
}
