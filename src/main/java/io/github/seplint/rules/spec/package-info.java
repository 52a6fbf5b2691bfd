/** Rules of the group {@code spec}. */
@NullMarked
package io.github.seplint.rules.spec;

import org.jspecify.annotations.NullMarked;
