package io.github.seplint.report.html;

/**
 * The identity of a row.
 *
 * @param index among the rows of the SEP, in the order of {@link
 *     io.github.seplint.coverage.TracedSep#rows}, counted from 0
 */
record RowRef(long sep, int index) {}
