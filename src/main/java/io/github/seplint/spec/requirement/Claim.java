package io.github.seplint.spec.requirement;

import java.util.OptionalLong;

/**
 * A row that quotes a sentence of the specification.
 *
 * @param file as it is shown
 * @param sep the number of the file; empty if it has none
 * @param row place among the rows of the file, counted from 0
 * @param line of the row in its file, counted from 1
 * @param disposition the row's check id, or {@code excluded}; empty if it has neither
 */
public record Claim(String file, OptionalLong sep, int row, int line, String disposition) {}
