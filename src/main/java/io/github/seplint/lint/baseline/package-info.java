/** The baseline of accepted findings: read, applied and written. */
@NullMarked
package io.github.seplint.lint.baseline;

import org.jspecify.annotations.NullMarked;
