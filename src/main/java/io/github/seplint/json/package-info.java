/** JSON of any length as tokens with positions, and writing JSON. */
@NullMarked
package io.github.seplint.json;

import org.jspecify.annotations.NullMarked;
