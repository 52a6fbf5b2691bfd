/** Rules, findings and diagnostics; the linter, suppressions and the fixer. */
@NullMarked
package io.github.seplint.lint;

import org.jspecify.annotations.NullMarked;
