package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An id that prose names is the id of some row. */
final class UnknownCheckReference implements CorpusRule {
  private static final String START = "sep-";

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    if (corpus.files().stream().allMatch(file -> file.references().isEmpty())) {
      return;
    }
    Map<String, Set<String>> idsBySep = idsBySep(corpus);
    for (Corpus.File file : corpus.files()) {
      for (Corpus.Mention reference : file.references()) {
        Set<String> ids = idsBySep.get(number(reference.value()));
        // Of a SEP whose file is not here it is not known which ids it has.
        if (ids != null && !isDeclared(reference.value(), ids)) {
          findings.accept(finding(file, reference));
        }
      }
    }
  }

  private static CorpusFinding finding(Corpus.File file, Corpus.Mention reference) {
    String message = "no row has a check id `" + reference.value() + "`";
    return new CorpusFinding(file, reference, message, Optional.empty());
  }

  /** The ids that begin with the number of a SEP, for each SEP whose file is here. */
  private static Map<String, Set<String>> idsBySep(Corpus corpus) {
    Map<String, Set<String>> ids = new HashMap<>();
    for (Corpus.File file : corpus.files()) {
      file.sep().ifPresent(sep -> ids.put(sep.value(), new HashSet<>()));
    }
    for (Corpus.File file : corpus.files()) {
      for (Corpus.Mention check : file.checks()) {
        Set<String> ofSep = ids.get(number(check.value()));
        if (ofSep != null) {
          ofSep.add(check.value());
        }
      }
    }
    return ids;
  }

  /** What stands between {@code sep-} and the next hyphen; empty where an id begins otherwise. */
  private static String number(String id) {
    int end = id.indexOf('-', START.length());
    return id.startsWith(START) && end > 0 ? id.substring(START.length(), end) : "";
  }

  private static boolean isDeclared(String reference, Set<String> ids) {
    return reference.indexOf('*') < 0
        ? ids.contains(reference)
        : ids.stream().anyMatch(id -> matches(reference, id));
  }

  /** A glob whose only wildcard is the star; linear in the id for each star. */
  private static boolean matches(String glob, String id) {
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
