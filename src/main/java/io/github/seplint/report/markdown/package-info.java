/**
 * The coverage report as Markdown: a tree of nodes that commonmark writes, so that no text of
 * others becomes markup.
 */
@NullMarked
package io.github.seplint.report.markdown;

import org.jspecify.annotations.NullMarked;
