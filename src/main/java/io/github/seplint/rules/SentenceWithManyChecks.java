package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One sentence of the specification has one check id. */
final class SentenceWithManyChecks implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Map<String, Quotes> sentences = new LinkedHashMap<>();
    for (Requirement.Checked row : subject.file().checked()) {
      Optional<YamlScalar> text = row.row().text();
      if (text.isPresent() && row.check().isPresent()) {
        String sentence = Sentences.withoutGloss(text.get().value());
        sentences
            .computeIfAbsent(
                Sentences.key(subject.file(), row.row(), sentence), none -> new Quotes())
            .add(row.check().get().value(), text.get());
      }
    }
    for (Quotes quotes : sentences.values()) {
      if (quotes.texts.size() > 1) {
        findings.accept(quotes.finding());
      }
    }
  }

  /** The rows of one sentence: of each id the first, as a repeated id is duplicate-check-id's. */
  private static final class Quotes {
    private final Map<String, YamlScalar> texts = new LinkedHashMap<>();

    void add(String id, YamlScalar text) {
      texts.putIfAbsent(id, text);
    }

    Finding finding() {
      List<YamlScalar> same = new ArrayList<>(texts.values());
      Finding finding =
          Finding.at(same.get(1).span(), "the same sentence has " + same.size() + " check ids")
              .note(same.get(0).span(), "first quoted here");
      for (YamlScalar further : same.subList(2, same.size())) {
        finding = finding.note(further.span(), "and here");
      }
      return finding;
    }
  }
}
