/** Traceability files, typed and located: rows, check ids, keywords and sources. */
@NullMarked
package io.github.seplint.sep;

import org.jspecify.annotations.NullMarked;
