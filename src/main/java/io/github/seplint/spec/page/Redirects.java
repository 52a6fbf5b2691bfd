package io.github.seplint.spec.page;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlReader;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The redirects of {@code docs.json}, which is read as the YAML that all JSON is.
 *
 * @see <a href="https://mintlify.com/docs/create/redirects">Mintlify, Redirects</a>
 */
final class Redirects {
  private static final String REST = ":slug*";
  private static final int MOST = 5;

  private final List<Redirect> redirects;

  private record Redirect(String source, String destination) {}

  private Redirects(List<Redirect> redirects) {
    this.redirects = redirects;
  }

  /** Reads {@code docs.json}; what is not understood redirects nothing. */
  static Redirects of(String json) {
    List<Redirect> redirects = new ArrayList<>();
    Optional<YamlNode> all = YamlReader.read(json).root().flatMap(root -> entry(root, "redirects"));
    if (all.isPresent() && all.get() instanceof YamlSequence sequence) {
      for (YamlNode each : sequence.items()) {
        Optional<String> source = text(each, "source");
        Optional<String> destination = text(each, "destination");
        if (source.isPresent() && destination.isPresent()) {
          redirects.add(new Redirect(source.get(), destination.get()));
        }
      }
    }
    return new Redirects(redirects);
  }

  /** Where a path of the site leads in the end; empty where nothing redirects it. */
  Optional<String> follow(String path) {
    Optional<String> at = once(path);
    for (int i = 1; i < MOST && at.isPresent(); i++) {
      Optional<String> next = once(at.get());
      if (next.isEmpty()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private Optional<String> once(String path) {
    for (Redirect redirect : redirects) {
      if (redirect.source.equals(path)) {
        return Optional.of(redirect.destination);
      }
    }
    for (Redirect redirect : redirects) {
      String start = redirect.source.replace(REST, "");
      if (redirect.source.endsWith(REST) && path.startsWith(start)) {
        return Optional.of(redirect.destination.replace(REST, path.substring(start.length())));
      }
    }
    return Optional.empty();
  }

  private static Optional<YamlNode> entry(YamlNode node, String key) {
    return node instanceof YamlMapping mapping
        ? mapping.entry(key).map(each -> each.value())
        : Optional.empty();
  }

  private static Optional<String> text(YamlNode node, String key) {
    return entry(node, key)
        .map(value -> value instanceof YamlScalar scalar ? scalar.value() : "")
        .filter(value -> !value.isEmpty());
  }
}
