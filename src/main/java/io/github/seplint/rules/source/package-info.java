/** Rules of the group {@code source}. */
@NullMarked
package io.github.seplint.rules.source;

import org.jspecify.annotations.NullMarked;
