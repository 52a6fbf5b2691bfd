/** Text as comparable tokens: alignment, similarity and word diffs. */
@NullMarked
package io.github.seplint.spec.token;

import org.jspecify.annotations.NullMarked;
