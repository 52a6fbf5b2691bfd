package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Flags check rows whose text states no requirement. */
final class KeywordMissing implements FileRule {
  private static final String MESSAGE = "no RFC 2119 keyword (MUST, SHOULD, ...)";

  /** A file with more such rows follows another convention, which one finding reports. */
  private static final int MAX_FINDINGS = 10;

  private static final int MAX_NOTES = 3;

  @Override
  public void check(RuleContext context, Findings findings) {
    List<YamlScalar> texts = new ArrayList<>();
    for (Requirement row : context.sepFile().checked()) {
      if (row.text().isPresent() && row.keywords().isEmpty() && isDubious(row.text().get())) {
        texts.add(row.text().get());
      }
    }
    if (!texts.isEmpty()) {
      Set<Span> inSpec = inSpecification(context);
      texts.removeIf(text -> inSpec.contains(text.span()));
    }
    if (texts.size() > MAX_FINDINGS) {
      reportOnce(texts, findings);
    } else {
      texts.forEach(text -> report(text, findings));
    }
  }

  private static boolean isDubious(YamlScalar text) {
    return !ImplicitRequirement.isIn(text)
        && !ImplicitRequirement.isDefinition(text)
        && !TextEditorial.isDerived(text)
        && !text.value().startsWith("TODO");
  }

  /** The texts that the specification has, without a keyword or, as another rule reports, with. */
  private static Set<Span> inSpecification(RuleContext context) {
    Set<Span> texts = new HashSet<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      boolean found = !row.parts().isEmpty();
      for (PartMatch part : row.parts()) {
        found &= part.isFound() || part.keywordChange().isPresent();
      }
      if (found) {
        texts.add(row.text().span());
      }
    }
    return texts;
  }

  private static void report(YamlScalar text, Findings findings) {
    Finding finding = findings.report(text.span(), MESSAGE + " in `text`");
    inLowerCase(text.value())
        .ifPresent(word -> finding.note(text.spanOf(word.span()), "not in capitals"));
  }

  private static void reportOnce(List<YamlScalar> texts, Findings findings) {
    Finding finding =
        findings.report(
            texts.get(0).span(), MESSAGE + " in the `text` of " + texts.size() + " rows");
    int more = texts.size() - 1 - MAX_NOTES;
    for (int i = 1; i <= MAX_NOTES; i++) {
      boolean last = i == MAX_NOTES;
      finding.note(texts.get(i).span(), last ? "also here, and " + more + " more" : "also here");
    }
  }

  private static Optional<NormativeKeyword> inLowerCase(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    // Some characters become two, which makes the offsets wrong.
    return capitals.length() != text.length()
        ? Optional.empty()
        : NormativeKeyword.in(capitals).stream()
            .filter(keyword -> keyword.level() != NormativeKeyword.Level.MAY)
            .findFirst();
  }
}
