/** Rules of the group {@code suite}. */
@NullMarked
package io.github.seplint.rules.suite;

import org.jspecify.annotations.NullMarked;
