package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An id that prose names is the id of some row. */
final class UnknownCheckReference implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    if (corpus.files().stream().allMatch(file -> file.references().isEmpty())) {
      return;
    }
    Set<String> ids = new HashSet<>();
    Set<String> seps = new HashSet<>();
    for (Corpus.File file : corpus.files()) {
      file.sep().ifPresent(sep -> seps.add(sep.value()));
      file.checks().forEach(id -> ids.add(id.value()));
    }
    for (Corpus.File file : corpus.files()) {
      for (Corpus.Mention reference : file.references()) {
        // Of a SEP whose file is not here it is not known which ids it has.
        if (seps.contains(number(reference.value())) && !isDeclared(reference.value(), ids)) {
          findings.accept(
              new CorpusFinding(
                  file,
                  reference,
                  "no row has a check id `" + reference.value() + "`",
                  Optional.empty()));
        }
      }
    }
  }

  private static String number(String reference) {
    int start = "sep-".length();
    return reference.substring(start, reference.indexOf('-', start));
  }

  private static boolean isDeclared(String reference, Set<String> ids) {
    return reference.indexOf('*') < 0
        ? ids.contains(reference)
        : ids.stream().anyMatch(id -> matches(reference, id));
  }

  /** A glob whose only wildcard is the star; linear in the id for each star. */
  static boolean matches(String glob, String id) {
    String[] parts = glob.split("\\*", -1);
    if (!id.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = id.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    String last = parts[parts.length - 1];
    return id.length() - last.length() >= at && id.endsWith(last);
  }
}
