/** Quotes matched against the specification. */
@NullMarked
package io.github.seplint.spec.match;

import org.jspecify.annotations.NullMarked;
