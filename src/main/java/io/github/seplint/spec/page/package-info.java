/** The specification: trees, pages, sections, links and sentences. */
@NullMarked
package io.github.seplint.spec.page;

import org.jspecify.annotations.NullMarked;
