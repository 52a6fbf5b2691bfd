/** What a traceability file says, typed and located. */
@NullMarked
package io.github.seplint.sep;

import org.jspecify.annotations.NullMarked;
