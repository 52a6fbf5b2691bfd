package io.github.seplint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.spec.page.SpecTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The specification that a rule's page shows, by path. */
record PagesTree(Map<String, String> pages) implements SpecTree {

  @Override
  public List<String> paths() {
    return pages.keySet().stream().sorted().toList();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(pages.get(path)).map(text -> text.getBytes(UTF_8));
  }

  @Override
  public String name() {
    return "the page";
  }
}
