/** {@code seplint rules} and {@code seplint explain}. */
@NullMarked
package io.github.seplint.cli.rules;

import org.jspecify.annotations.NullMarked;
