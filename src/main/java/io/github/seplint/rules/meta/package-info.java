/** Rules of the group {@code meta}. */
@NullMarked
package io.github.seplint.rules.meta;

import org.jspecify.annotations.NullMarked;
