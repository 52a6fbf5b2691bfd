package io.github.seplint.yaml;

import io.github.seplint.source.Span;

/**
 * A comment.
 *
 * @param span from the {@code #} to the end of the line
 * @param text what follows the {@code #}, stripped
 * @param ownLine whether nothing but white space stands before it
 */
public record YamlComment(Span span, String text, boolean ownLine) {}
