/** Styled terminal output: code frames, tables, wrapping and diffs. */
@NullMarked
package io.github.seplint.report.terminal;

import org.jspecify.annotations.NullMarked;
