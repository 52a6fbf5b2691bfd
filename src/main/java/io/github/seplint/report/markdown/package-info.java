/** Markdown: escaping, and the generated block of a page. */
@NullMarked
package io.github.seplint.report.markdown;

import org.jspecify.annotations.NullMarked;
