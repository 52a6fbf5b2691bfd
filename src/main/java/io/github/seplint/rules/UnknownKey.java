package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.ShapeRule;
import io.github.seplint.lint.Suggestion;
import io.github.seplint.schema.Violation;
import java.util.List;
import java.util.Optional;

/** Only keys that are read. */
final class UnknownKey implements ShapeRule {
  private static final List<String> OF_FILE = List.of("sep", "spec_url", "source", "requirements");
  private static final List<String> OF_ROW =
      List.of("check", "text", "excluded", "issue", "url", "source");
  private static final List<String> OF_SOURCE = List.of("introducedIn", "removedIn", "extensionId");

  @Override
  public Optional<Finding> voice(Violation violation) {
    String key = violation.property().orElse("");
    // The merge key is yaml-alias's to speak of.
    return violation.keyword().equals("additionalProperties") && !key.equals("<<")
        ? Optional.of(
            Finding.at(
                violation.span(),
                "unknown key `" + key + "`" + Suggestion.didYouMean(key, known(violation))))
        : Optional.empty();
  }

  private static List<String> known(Violation violation) {
    if (violation.pointer().startsWith("/$defs/row")) {
      return OF_ROW;
    }
    return violation.pointer().startsWith("/$defs/source") ? OF_SOURCE : OF_FILE;
  }
}
