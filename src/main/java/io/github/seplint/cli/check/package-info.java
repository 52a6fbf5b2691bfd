/** {@code seplint check}. */
@NullMarked
package io.github.seplint.cli.check;

import org.jspecify.annotations.NullMarked;
