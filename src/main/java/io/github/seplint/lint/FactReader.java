package io.github.seplint.lint;

import io.github.seplint.lint.Corpus.Mention;
import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.SepFile;
import io.github.seplint.suite.Document;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes from a file what the corpus rules need. */
final class FactReader {
  private FactReader() {}

  static Corpus.File of(Document document) {
    String path = document.source().path();
    if (document.sep().isEmpty()) {
      return new Corpus.File(
          path, document.kind(), document.suite(), Optional.empty(), List.of(), List.of());
    }
    SepFile file = document.sep().get();
    Optional<Mention> sep = file.sep().map(it -> new Mention(file.digits().orElse(""), it.span()));
    return new Corpus.File(
        path, document.kind(), Optional.empty(), sep, checks(file), references(file));
  }

  private static List<Mention> checks(SepFile file) {
    List<Mention> checks = new ArrayList<>();
    file.checkIds().forEach(id -> checks.add(mention(id)));
    return List.copyOf(checks);
  }

  private static List<Mention> references(SepFile file) {
    List<Mention> references = new ArrayList<>();
    for (CheckReferences.Reference reference : CheckReferences.in(file)) {
      references.add(new Mention(reference.id(), reference.span()));
    }
    return List.copyOf(references);
  }

  private static Mention mention(YamlScalar scalar) {
    return new Mention(scalar.value(), scalar.span());
  }
}
