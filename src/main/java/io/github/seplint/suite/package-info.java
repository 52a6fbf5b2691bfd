/** The other YAML files of a conformance suite, typed and located, and their kinds. */
@NullMarked
package io.github.seplint.suite;

import org.jspecify.annotations.NullMarked;
