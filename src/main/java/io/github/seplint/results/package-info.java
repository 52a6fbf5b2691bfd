/** Results of conformance runs, read from {@code checks.json} files as streams. */
@NullMarked
package io.github.seplint.results;

import org.jspecify.annotations.NullMarked;
