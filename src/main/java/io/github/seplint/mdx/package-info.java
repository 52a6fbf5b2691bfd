/** MDX pages as blocks of text in which each character is mapped to its source offset. */
@NullMarked
package io.github.seplint.mdx;

import org.jspecify.annotations.NullMarked;
