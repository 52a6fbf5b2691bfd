/** What people read: findings, rule tables and pages, diffs; as text, never printed from here. */
@NullMarked
package io.github.seplint.report;

import org.jspecify.annotations.NullMarked;
