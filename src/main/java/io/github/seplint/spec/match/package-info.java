/** Matching of quotes with specification pages, in tiers. */
@NullMarked
package io.github.seplint.spec.match;

import org.jspecify.annotations.NullMarked;
