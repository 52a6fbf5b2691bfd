/** Diagnostics in each output format. */
@NullMarked
package io.github.seplint.report.diagnostic;

import org.jspecify.annotations.NullMarked;
