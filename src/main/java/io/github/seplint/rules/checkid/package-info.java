/** Rules of the group {@code check-id}. */
@NullMarked
package io.github.seplint.rules.checkid;

import org.jspecify.annotations.NullMarked;
