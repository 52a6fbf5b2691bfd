/** Markdown output with escaping, and generated blocks of existing files. */
@NullMarked
package io.github.seplint.report.markdown;

import org.jspecify.annotations.NullMarked;
