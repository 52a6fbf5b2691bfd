package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.Timeline.LegacyVersions;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;

/** Flags sources that list versions instead of giving a range. */
final class SourceLegacyVersions implements FileRule {
  private static final String LIST = "specVersions";
  private static final String SOURCE = "source";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlMapping owner : context.file().sourceOwners()) {
      for (YamlEntry entry : owner.entries()) {
        boolean list = entry.name().equals(SOURCE) && entry.value() instanceof YamlSequence;
        // source-extension-without-id reports scenarios of extensions.
        boolean unnamed =
            context.file().kind() == FileKind.SCENARIOS
                && LegacyVersions.isExtension(entry.value())
                && !(owner.has(LIST) && owner.has(SOURCE));
        if ((list || entry.name().equals(LIST)) && !unnamed) {
          check(context, owner, entry, findings);
        }
      }
    }
  }

  private static void check(
      RuleContext context, YamlMapping owner, YamlEntry entry, Findings findings) {
    if (entry.name().equals(LIST) && owner.entry(SOURCE).isPresent()) {
      findings.report(
          entry.span(), "`" + LIST + "` and `source` are both set; remove `" + LIST + "`");
      return;
    }
    LegacyVersions legacy = LegacyVersions.of(entry.value(), context.settings().timeline());
    String advice =
        legacy.defect().isEmpty()
            ? "use a range with `introducedIn` and `removedIn`"
            : "no range can replace it: " + legacy.defect();
    Finding finding =
        findings.report(entry.span(), "`" + entry.name() + "` lists versions; " + advice);
    if (legacy.source().isPresent() && isReplaceable(context.file(), entry)) {
      String source = SOURCE + ": " + legacy.source().get();
      finding.fix("write `" + source + "`", new TextEdit(entry.span(), source));
    }
  }

  /** Comments inside, anchors anywhere and a {@code ?} before the key rule out a replacement. */
  static boolean isReplaceable(ParsedFile file, YamlEntry entry) {
    Span span = entry.span();
    boolean commented =
        file.yaml().comments().stream().anyMatch(comment -> span.contains(comment.span()));
    String before = file.source().lineBefore(span.start()).strip();
    boolean simple = before.isEmpty() || "-{,".indexOf(before.charAt(before.length() - 1)) >= 0;
    return simple && !commented && file.yaml().problems().isEmpty();
  }
}
