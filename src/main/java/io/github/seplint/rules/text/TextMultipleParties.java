package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.rules.text.KeywordClause.Party;
import io.github.seplint.rules.text.KeywordClause.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Flags check rows that bind several parties. */
final class TextMultipleParties implements FileRule {
  /** Words one of which a text with a party contains. */
  private static final Phrases PARTIES =
      Phrases.of("client", "clients", "server", "servers", "host", "hosts", "both");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().checked()) {
      if (row.text().isPresent()
          && !row.keywords().isEmpty()
          && PARTIES.mayBeIn(row.text().get())
          && !isTestedOnBothSides(context, row)) {
        check(row, row.text().get(), findings);
      }
    }
  }

  private static void check(Requirement row, YamlScalar text, Findings findings) {
    Optional<Span> first = Optional.empty();
    Set<Party> bound = EnumSet.noneOf(Party.class);
    for (KeywordClause clause : KeywordClause.in(text.value(), row.keywords())) {
      Optional<Subject> subject = clause.subject();
      if (subject.isPresent() && bound.addAll(subject.get().parties()) && bound.size() > 1) {
        report(text, first, subject.get().span(), findings);
        return;
      }
      first = first.or(() -> subject.map(Subject::span));
    }
  }

  private static void report(
      YamlScalar text, Optional<Span> first, Span subject, Findings findings) {
    String parties = "`" + subject.slice(text.value()) + "`";
    String all =
        first.map(span -> "`" + span.slice(text.value()) + "` and " + parties).orElse(parties);
    Finding finding =
        findings.report(text, subject, "`text` binds " + all + "; split it into one row per party");
    first.ifPresent(span -> finding.note(text.spanOf(span), "first party"));
  }

  /** A check that runs emit for both sides has no gap. */
  private static boolean isTestedOnBothSides(RuleContext context, Requirement row) {
    return context.results().isPresent()
        && row.check().isPresent()
        && context.results().get().isOnSeveralSides(row.check().get().value());
  }
}
