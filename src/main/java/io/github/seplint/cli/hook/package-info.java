/** {@code seplint hook}. */
@NullMarked
package io.github.seplint.cli.hook;

import org.jspecify.annotations.NullMarked;
