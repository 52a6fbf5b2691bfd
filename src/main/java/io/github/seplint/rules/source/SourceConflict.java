package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.yaml.YamlMapping;

/** Flags sources with both a version range and an extension, or with neither. */
final class SourceConflict implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (SourceTag tag : context.file().sourceTags()) {
      YamlMapping mapping = tag.mapping();
      boolean timeline = tag.has("introducedIn");
      boolean extension = tag.has("extensionId");
      if (extension && (timeline || tag.has("removedIn"))) {
        String other = timeline ? "introducedIn" : "removedIn";
        findings.report(mapping.span(), "`source` has both `extensionId` and `" + other + "`");
      } else if (!extension
          && !timeline
          && !FileValues.hasMisspelled(mapping, "introducedIn")
          && !FileValues.hasMisspelled(mapping, "extensionId")) {
        findings.report(mapping.span(), "`source` has neither `introducedIn` nor `extensionId`");
      }
    }
  }
}
