/** Rules of the group {@code url}. */
@NullMarked
package io.github.seplint.rules.url;

import org.jspecify.annotations.NullMarked;
