package io.github.seplint.source;

/**
 * A place a person can find in an editor.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Position(int line, int column) {}
