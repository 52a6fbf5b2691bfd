/** Reports about the specification: matches, normative sentences, coverage and drift. */
@NullMarked
package io.github.seplint.report.spec;

import org.jspecify.annotations.NullMarked;
