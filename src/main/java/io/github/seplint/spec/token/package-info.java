/** Tokens of a text, their alignment and similarity. */
@NullMarked
package io.github.seplint.spec.token;

import org.jspecify.annotations.NullMarked;
