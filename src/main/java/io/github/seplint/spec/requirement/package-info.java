/** Normative sentences of the specification and the rows that claim them. */
@NullMarked
package io.github.seplint.spec.requirement;

import org.jspecify.annotations.NullMarked;
