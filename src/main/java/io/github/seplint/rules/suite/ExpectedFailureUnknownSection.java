package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags sections that the conformance runner does not read, unless they are mere notes. */
final class ExpectedFailureUnknownSection implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlEntry entry : context.file().yaml().mapping().entries()) {
      String name = entry.name();
      // yaml-unsupported-feature reports the merge key; x- is for definitions of anchors.
      if (!Side.IDS.contains(name) && !name.equals("<<") && !name.startsWith("x-")) {
        Optional<String> meant = meant(name);
        if (meant.isPresent() || hasEntries(entry.value())) {
          findings.report(
              entry.key().span(),
              "unknown section `"
                  + name
                  + "`"
                  + meant
                      .map(section -> "; did you mean `" + section + "`?")
                      .orElse("; the runner reads only `server` and `client`"));
        }
      }
    }
  }

  /** Also makes suggestions possible for {@code client-auth} and {@code auth_client}. */
  private static Optional<String> meant(String name) {
    return DidYouMean.closest(name, Side.IDS)
        .or(() -> Side.IDS.stream().filter(name::contains).findFirst());
  }

  /** Returns whether a list contains entries, or mappings as some users write them, not prose. */
  private static boolean hasEntries(YamlNode value) {
    if (value instanceof YamlMapping mapping) {
      return mapping.entries().stream().anyMatch(each -> isListOfEntries(each.value()));
    }
    return isListOfEntries(value);
  }

  /** Returns whether a text is an entry, not one word such as a tag. */
  private static boolean isEntry(String text) {
    return ExpectedFailure.isValid(text)
        && (text.matches(".*[-/:].*") || ReleaseLookup.isPublished(text));
  }

  private static boolean isListOfEntries(YamlNode value) {
    return value instanceof YamlSequence list
        && list.items().stream()
            .anyMatch(
                item ->
                    item instanceof YamlMapping
                        || (item instanceof YamlScalar text
                            && text.isString()
                            && isEntry(text.value())));
  }
}
