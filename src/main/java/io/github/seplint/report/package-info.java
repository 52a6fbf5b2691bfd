/** Text reports: findings, rules, diffs. Nothing is printed from here. */
@NullMarked
package io.github.seplint.report;

import org.jspecify.annotations.NullMarked;
