/** {@code seplint completion}. */
@NullMarked
package io.github.seplint.cli.completion;

import org.jspecify.annotations.NullMarked;
