/** The share of rows that are tested, as a badge. */
@NullMarked
package io.github.seplint.report.badge;

import org.jspecify.annotations.NullMarked;
