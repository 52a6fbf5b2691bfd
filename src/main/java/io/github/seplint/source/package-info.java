/** Source text, offsets, places and edits; depends on nothing. */
@NullMarked
package io.github.seplint.source;

import org.jspecify.annotations.NullMarked;
