/** Specification pages: sections, passages, sentences and links. */
@NullMarked
package io.github.seplint.spec.page;

import org.jspecify.annotations.NullMarked;
