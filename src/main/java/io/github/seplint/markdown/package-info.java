/** MDX as blocks of plain text in which every character knows its place in the file. */
@NullMarked
package io.github.seplint.markdown;

import org.jspecify.annotations.NullMarked;
