/** Findings of earlier runs, which are reported again for unchanged files. */
@NullMarked
package io.github.seplint.lint.cache;

import org.jspecify.annotations.NullMarked;
