/** Rows for the sentences of a specification that no row covers. */
@NullMarked
package io.github.seplint.scaffold;

import org.jspecify.annotations.NullMarked;
