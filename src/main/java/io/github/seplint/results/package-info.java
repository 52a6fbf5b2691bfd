/** What conformance runs emitted: their {@code checks.json} files, read as streams. */
@NullMarked
package io.github.seplint.results;

import org.jspecify.annotations.NullMarked;
