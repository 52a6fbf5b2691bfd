/** {@code seplint spec}. */
@NullMarked
package io.github.seplint.cli.spec;

import org.jspecify.annotations.NullMarked;
