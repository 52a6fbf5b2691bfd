/** {@code seplint diff}. */
@NullMarked
package io.github.seplint.cli.diff;

import org.jspecify.annotations.NullMarked;
