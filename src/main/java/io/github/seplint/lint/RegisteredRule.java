package io.github.seplint.lint;

import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Map;

/**
 * A rule with the metadata of its page.
 *
 * @param id the page's name
 * @param group the group that it belongs to
 * @param severity unless configured otherwise
 * @param files the kinds of files that it is for
 * @param offFor those of them for which it is off unless configured otherwise
 * @param strict the severity if somebody asks for strictness, unless configured otherwise
 * @param needs what it is silent without
 * @param refines JSON Pointers into the schemas of its kinds, for whose violations this rule has
 *     the kinder voice
 * @param options the defaults by name: an {@code Integer}, a {@code String} or a list of strings
 */
public record RegisteredRule(
    String id,
    RuleGroup group,
    Severity severity,
    FixKind fix,
    String since,
    String summary,
    List<DocumentKind> files,
    List<DocumentKind> offFor,
    Severity strict,
    List<Need> needs,
    List<String> refines,
    Map<String, Object> options,
    Rule rule) {

  public RegisteredRule {
    files = List.copyOf(files);
    offFor = List.copyOf(offFor);
    needs = List.copyOf(needs);
    refines = List.copyOf(refines);
  }

  /** The rule as it is if somebody asks for strictness. */
  public RegisteredRule strictly() {
    return strict == severity
        ? this
        : new RegisteredRule(
            id, group, strict, fix, since, summary, files, offFor, strict, needs, refines, options,
            rule);
  }

  /** Whether a name is its id, its group or {@code all}. */
  public boolean isNamed(String name) {
    return name.equals(id) || name.equals(group.id()) || name.equals(RuleNames.ALL);
  }

  /** The severity in files of a kind, unless configured otherwise. */
  public Severity severity(DocumentKind kind) {
    return offFor.contains(kind) ? Severity.OFF : severity;
  }

  /** Whether it is off everywhere, or for some files, unless configured otherwise. */
  public boolean isQuiet() {
    return severity == Severity.OFF || !offFor.isEmpty();
  }
}
