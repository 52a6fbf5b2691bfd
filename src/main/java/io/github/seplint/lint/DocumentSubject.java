package io.github.seplint.lint;

import io.github.seplint.suite.Document;

/**
 * What a document rule is given.
 *
 * @param path the file's, as {@link Subject#path} has it
 */
public record DocumentSubject(Document document, String path, Settings settings, Options options) {}
