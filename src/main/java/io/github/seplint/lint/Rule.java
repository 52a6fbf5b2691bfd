package io.github.seplint.lint;

/**
 * A check of the linter: no state, no id, no severity. Those are the page's ({@code
 * rules/<id>.md}).
 */
public sealed interface Rule
    permits FileRule, DocumentRule, CorpusRule, ShapeRule, SuppressionRule, BaselineRule {}
