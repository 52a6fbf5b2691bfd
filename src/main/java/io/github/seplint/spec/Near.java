package io.github.seplint.spec;

/**
 * What is most like a quote that is not there.
 *
 * @param ratio twice the words in common, in order, by the words of both; from 0 to 1
 */
record Near(Page page, Unit unit, double ratio) {}
