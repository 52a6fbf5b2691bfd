package io.github.seplint.spec.page;

import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlReader;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** The YAML between the lines {@code ---} that a page begins with. */
final class FrontMatter {
  private static final String FENCE = "---\n";

  private FrontMatter() {}

  /** What the page is called. */
  static Optional<String> title(SourceText page) {
    String text = page.text().replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return Optional.empty();
    }
    return YamlReader.read(text.substring(FENCE.length(), end + 1))
        .root()
        .filter(YamlMapping.class::isInstance)
        .flatMap(root -> ((YamlMapping) root).entry("title"))
        .map(entry -> entry.value())
        .filter(YamlScalar.class::isInstance)
        .map(value -> ((YamlScalar) value).value().strip())
        .filter(title -> !title.isEmpty());
  }
}
