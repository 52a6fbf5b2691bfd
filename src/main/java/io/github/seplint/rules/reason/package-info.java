/** Rules of the group {@code reason}. */
@NullMarked
package io.github.seplint.rules.reason;

import org.jspecify.annotations.NullMarked;
