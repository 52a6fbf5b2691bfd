/** Rules of the group {@code results}. */
@NullMarked
package io.github.seplint.rules.results;

import org.jspecify.annotations.NullMarked;
