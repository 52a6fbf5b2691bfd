/** {@code seplint scenarios}. */
@NullMarked
package io.github.seplint.cli.scenarios;

import org.jspecify.annotations.NullMarked;
