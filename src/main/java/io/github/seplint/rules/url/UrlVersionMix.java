package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.rules.support.UrlParts.UrlVersion;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flags files that link to both the draft and a released version. */
final class UrlVersionMix implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    // Each host has its own versions.
    Map<String, UrlVersion> firstOfHost = new HashMap<>();
    for (YamlScalar url : context.sepFile().urls()) {
      Optional<UrlVersion> version = UrlVersion.of(url);
      if (version.isPresent()) {
        UrlVersion last = version.get();
        UrlVersion first = firstOfHost.computeIfAbsent(UrlParts.host(url.value()), host -> last);
        if (last.isDraft() != first.isDraft()) {
          findings
              .report(
                  last.span(),
                  "file links to both `" + first.name() + "` and `" + last.name() + "`")
              .note(first.span(), "first link");
          return;
        }
      }
    }
  }
}
