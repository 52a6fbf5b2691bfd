/** Differences between two manifests, as text and JSON. */
@NullMarked
package io.github.seplint.report.change;

import org.jspecify.annotations.NullMarked;
