package io.github.seplint.spec;

/**
 * A row that quotes a sentence of the specification.
 *
 * @param file as it is shown
 * @param sep the number, as the file has it; empty if it has none
 * @param row place among the rows of the file, counted from 0
 * @param line of the row in its file, counted from 1
 * @param disposition the row's check id, or {@code excluded}; empty if it has neither
 */
public record Claim(String file, String sep, int row, int line, String disposition) {}
