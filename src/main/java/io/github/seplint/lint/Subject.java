package io.github.seplint.lint;

import io.github.seplint.sep.SepFile;

/** What a file rule is given. */
public record Subject(SepFile file, Settings settings, Options options) {}
