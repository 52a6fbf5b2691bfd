package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.suite.Document;
import io.github.seplint.suite.LegacyVersions;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlSequence;
import java.util.function.Consumer;

/** A source is a range of versions, not a list of them. */
final class SourceLegacyVersions implements DocumentRule {
  private static final String LIST = "specVersions";
  private static final String SOURCE = "source";

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    for (YamlMapping owner : subject.document().sourceOwners()) {
      check(subject, owner, findings);
    }
  }

  private static void check(
      DocumentSubject subject, YamlMapping owner, Consumer<Finding> findings) {
    for (YamlEntry entry : owner.entries()) {
      boolean list = entry.name().equals(SOURCE) && entry.value() instanceof YamlSequence;
      if (list || entry.name().equals(LIST)) {
        findings.accept(finding(subject, owner, entry));
      }
    }
  }

  private static Finding finding(DocumentSubject subject, YamlMapping owner, YamlEntry entry) {
    LegacyVersions legacy = LegacyVersions.of(entry.value(), subject.settings().timeline());
    boolean second = entry.name().equals(LIST) && owner.entry(SOURCE).isPresent();
    String defect = second ? "stands beside `source`" : legacy.defect();
    String message =
        "the list `"
            + entry.name()
            + "` "
            + (defect.isEmpty() ? "is written as a range now" : defect);
    Finding finding = Finding.at(entry.span(), message);
    if (second || legacy.source().isEmpty() || !isReplaceable(subject.document(), entry)) {
      return finding;
    }
    String source = SOURCE + ": " + legacy.source().get();
    return finding.fix(new Fix("write `" + source + "`", new TextEdit(entry.span(), source)));
  }

  /** Without a comment inside, an anchor anywhere, or a {@code ?} in front of the key. */
  private static boolean isReplaceable(Document file, YamlEntry entry) {
    Span span = entry.span();
    boolean commented =
        file.yaml().comments().stream().anyMatch(comment -> span.contains(comment.span()));
    Span line = file.source().lineSpan(file.source().lineIndex(span.start()));
    String before = file.source().slice(new Span(line.start(), span.start())).strip();
    boolean simple = before.isEmpty() || "-{,".indexOf(before.charAt(before.length() - 1)) >= 0;
    return simple && !commented && file.yaml().problems().isEmpty();
  }
}
