/** Differences between manifests. */
@NullMarked
package io.github.seplint.report.diff;

import org.jspecify.annotations.NullMarked;
