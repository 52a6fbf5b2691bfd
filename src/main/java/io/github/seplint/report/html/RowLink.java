package io.github.seplint.report.html;

/**
 * A link to a row.
 *
 * @param id of the row in the report
 * @param name for people
 * @param isDrifted whether the specification differs
 */
record RowLink(String id, long sep, String name, Status status, boolean isDrifted) {}
