/** {@code seplint report}. */
@NullMarked
package io.github.seplint.cli.report;

import org.jspecify.annotations.NullMarked;
