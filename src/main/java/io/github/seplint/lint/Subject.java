package io.github.seplint.lint;

import io.github.seplint.sep.SepFile;

/**
 * What a file rule is given.
 *
 * @param path the file's, relative to the folder of the configuration: does not depend on where
 *     seplint is run
 */
public record Subject(SepFile file, String path, Settings settings, Options options) {}
