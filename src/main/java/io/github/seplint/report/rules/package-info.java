/** The rule list and rule pages for a terminal. */
@NullMarked
package io.github.seplint.report.rules;

import org.jspecify.annotations.NullMarked;
