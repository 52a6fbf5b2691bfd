package io.github.seplint.lint;

import java.util.List;
import java.util.Map;

/**
 * A rule with the metadata of its page.
 *
 * @param id the page's name
 * @param severity unless configured otherwise
 * @param refines JSON Pointers into the schema, for whose violations this rule has the kinder voice
 * @param options the defaults by name: an {@code Integer}, a {@code String} or a list of strings
 */
public record RegisteredRule(
    String id,
    Severity severity,
    FixKind fix,
    String since,
    String summary,
    List<String> refines,
    Map<String, Object> options,
    Rule rule) {}
