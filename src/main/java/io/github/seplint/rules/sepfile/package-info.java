/** Rules of the group {@code file}. */
@NullMarked
package io.github.seplint.rules.sepfile;

import org.jspecify.annotations.NullMarked;
