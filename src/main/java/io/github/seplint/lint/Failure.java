package io.github.seplint.lint;

/** A bug of ours: a rule threw. */
public record Failure(String rule, String path, RuntimeException cause) {}
