package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.rules.support.LikelyTypo;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.yaml.YamlMapping;
import java.util.function.Consumer;

/** Flags sources with both a version range and an extension, or with neither. */
final class SourceConflict implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    for (SourceTag tag : subject.document().sourceTags()) {
      boolean timeline = tag.has("introducedIn");
      boolean extension = tag.has("extensionId");
      if (extension && (timeline || tag.has("removedIn"))) {
        String other = timeline ? "introducedIn" : "removedIn";
        findings.accept(
            Finding.at(
                tag.mapping().span(), "`source` has both `extensionId` and `" + other + "`"));
      } else if (!extension && !timeline && !isMisspelled(tag.mapping())) {
        findings.accept(
            Finding.at(
                tag.mapping().span(), "`source` has neither `introducedIn` nor `extensionId`"));
      }
    }
  }

  private static boolean isMisspelled(YamlMapping tag) {
    return LikelyTypo.has(tag, "introducedIn") || LikelyTypo.has(tag, "extensionId");
  }
}
