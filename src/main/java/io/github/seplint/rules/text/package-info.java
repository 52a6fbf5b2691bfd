/** Rules of the group {@code text}. */
@NullMarked
package io.github.seplint.rules.text;

import org.jspecify.annotations.NullMarked;
