/** Rules of the group {@code layout}. */
@NullMarked
package io.github.seplint.rules.layout;

import org.jspecify.annotations.NullMarked;
