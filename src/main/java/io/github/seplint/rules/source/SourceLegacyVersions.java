package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.Timeline.LegacyVersions;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.function.Consumer;

/** Flags sources that list versions instead of giving a range. */
final class SourceLegacyVersions implements DocumentRule {
  private static final String LIST = "specVersions";
  private static final String SOURCE = "source";

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    for (YamlMapping owner : subject.document().sourceOwners()) {
      check(subject, owner, findings);
    }
  }

  private static void check(
      DocumentContext subject, YamlMapping owner, Consumer<Finding> findings) {
    for (YamlEntry entry : owner.entries()) {
      boolean list = entry.name().equals(SOURCE) && entry.value() instanceof YamlSequence;
      if (list || entry.name().equals(LIST)) {
        findings.accept(finding(subject, owner, entry));
      }
    }
  }

  private static Finding finding(DocumentContext subject, YamlMapping owner, YamlEntry entry) {
    LegacyVersions legacy = LegacyVersions.of(entry.value(), subject.settings().timeline());
    boolean second = entry.name().equals(LIST) && owner.entry(SOURCE).isPresent();

    String message =
        second
            ? "`" + LIST + "` and `source` are both set; remove `" + LIST + "`"
            : message(entry.name(), legacy.defect());
    Finding finding = Finding.at(entry.span(), message);
    if (second || legacy.source().isEmpty() || !isReplaceable(subject.document(), entry)) {
      return finding;
    }
    String source = SOURCE + ": " + legacy.source().get();
    return finding.fix(new Fix("write `" + source + "`", new TextEdit(entry.span(), source)));
  }

  private static String message(String key, String defect) {
    return "`"
        + key
        + "` lists versions; "
        + (defect.isEmpty()
            ? "use a range with `introducedIn` and `removedIn`"
            : "no range can replace it: " + defect);
  }

  /** Comments inside, anchors anywhere and a {@code ?} before the key rule out a replacement. */
  private static boolean isReplaceable(ParsedFile file, YamlEntry entry) {
    Span span = entry.span();
    boolean commented =
        file.yaml().comments().stream().anyMatch(comment -> span.contains(comment.span()));
    Span line = file.source().lineSpan(file.source().lineIndex(span.start()));
    String before = file.source().slice(new Span(line.start(), span.start())).strip();
    boolean simple = before.isEmpty() || "-{,".indexOf(before.charAt(before.length() - 1)) >= 0;
    return simple && !commented && file.yaml().problems().isEmpty();
  }
}
