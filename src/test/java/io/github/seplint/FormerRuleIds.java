package io.github.seplint;

import java.util.Map;

/**
 * The rule ids that the shared test data still uses, with the ids that replaced them.
 *
 * <p>The index of public history was written before the rules were renamed.
 */
final class FormerRuleIds {
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("check-id-kebab", "check-id-kebab-case"),
          Map.entry("duplicate-check-id", "check-id-duplicate"),
          Map.entry("unknown-check-reference", "check-id-unknown-reference"),
          Map.entry("variant-suffix-check", "check-id-variant"),
          Map.entry("duplicate-sep", "file-duplicate-sep"),
          Map.entry("filename-sep-mismatch", "file-name-mismatch"),
          Map.entry("placeholder-sep-number", "file-placeholder-number"),
          Map.entry("todo-placeholder", "unresolved-placeholder"),
          Map.entry("row-with-two-dispositions", "check-and-excluded"),
          Map.entry("row-without-disposition", "missing-check-or-excluded"),
          Map.entry("duplicate-yaml-key", "yaml-duplicate-key"),
          Map.entry("yaml-alias", "yaml-unsupported-feature"),
          Map.entry("double-blank-line", "multiple-blank-lines"),
          Map.entry("section-blank-line", "blank-line-before-excluded"),
          Map.entry("excluded-at-bottom", "excluded-before-check"),
          Map.entry("key-order", "key-order-row"),
          Map.entry("top-key-order", "key-order-file"),
          Map.entry("trailing-key-order", "key-order-optional"),
          Map.entry("quote-style", "string-quote-style"),
          Map.entry("quoted-url-value", "string-quoted-url"),
          Map.entry("missing-exclude-reason", "reason-missing"),
          Map.entry("reason-is-not-tested", "reason-uninformative"),
          Map.entry("relative-reason", "reason-not-self-contained"),
          Map.entry("copied-reason", "reason-duplicated"),
          Map.entry("gap-without-issue", "reason-gap-without-issue"),
          Map.entry("issue-url-in-reason", "reason-issue-url"),
          Map.entry("contradictory-keyword", "keyword-contradictory"),
          Map.entry("mixed-keyword-levels", "keyword-mixed-levels"),
          Map.entry("no-normative-keyword", "keyword-missing"),
          Map.entry("may-only-row", "keyword-may-only"),
          Map.entry("editorial-text", "text-editorial"),
          Map.entry("smart-quotes", "text-curly-quotes"),
          Map.entry("fragment-quote", "text-fragment"),
          Map.entry("sentence-with-many-checks", "text-multiple-checks"),
          Map.entry("excluded-and-checked", "text-checked-and-excluded"),
          Map.entry("redundant-url", "url-redundant"),
          Map.entry("placeholder-url", "url-placeholder"),
          Map.entry("source-tag-missing", "source-missing"),
          Map.entry("source-tag-range", "source-range"),
          Map.entry("source-tag-unknown-value", "source-unknown-value"),
          Map.entry("source-tag-xor", "source-conflict"),
          Map.entry("extension-on-timeline", "source-extension-version"),
          Map.entry("legacy-spec-versions", "source-legacy-versions"),
          Map.entry("ambiguous-quote", "quote-ambiguous"),
          Map.entry("lost-possessive", "quote-lost-possessive"),
          Map.entry("stale-quote", "quote-stale"),
          Map.entry("truncated-quote", "quote-truncated"),
          Map.entry("unmarked-omission", "quote-unmarked-omission"),
          Map.entry("unverified-quote", "quote-unverified"),
          Map.entry("text-not-in-spec", "quote-not-found"),
          Map.entry("text-not-verbatim", "quote-not-verbatim"),
          Map.entry("keyword-level-mismatch", "quote-keyword-mismatch"),
          Map.entry("dead-spec-link", "spec-dead-link"),
          Map.entry("wrong-page", "spec-wrong-page"),
          Map.entry("missing-requirement-row", "spec-missing-row"),
          Map.entry("stale-exclude", "excluded-but-tested"),
          Map.entry("baseline-entry-syntax", "expected-failure-syntax"),
          Map.entry("baseline-redundant-entry", "expected-failure-redundant"),
          Map.entry("baseline-stale-entry", "expected-failure-stale"),
          Map.entry("baseline-unexpected-failure", "expected-failure-missing"),
          Map.entry("baseline-unknown-section", "expected-failure-unknown-section"),
          Map.entry("baseline-unknown-target", "expected-failure-unknown-target"),
          Map.entry("known-gap-copied-note", "known-gap-duplicated-note"),
          Map.entry("known-gap-dormant", "known-gap-unused"),
          Map.entry("known-gap-issue", "known-gap-invalid-issue"),
          Map.entry("known-gap-unmatched", "known-gap-unknown-target"),
          Map.entry("requirement-of-extension", "requirement-extension"),
          Map.entry("requirement-scored-and-not", "requirement-scored-and-unscored"),
          Map.entry("scenario-check-duplicate", "scenario-duplicate-check"));

  private FormerRuleIds() {}

  /** Returns the current id of a rule, whether {@code id} is its former or its current one. */
  static String current(String id) {
    return RENAMED.getOrDefault(id, id);
  }
}
