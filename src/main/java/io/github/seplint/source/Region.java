package io.github.seplint.source;

/**
 * A span as people count.
 *
 * @param end position behind the last character
 */
public record Region(Position start, Position end) {}
