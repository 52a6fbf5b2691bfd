/** The specification: pages, sections, sentences; where a quote stands in it. */
@NullMarked
package io.github.seplint.spec;

import org.jspecify.annotations.NullMarked;
