/** {@code seplint new} and {@code seplint init}. */
@NullMarked
package io.github.seplint.cli.scaffold;

import org.jspecify.annotations.NullMarked;
