/** Rules of the group {@code yaml}. */
@NullMarked
package io.github.seplint.rules.yaml;

import org.jspecify.annotations.NullMarked;
