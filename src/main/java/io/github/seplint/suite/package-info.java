/**
 * What stands beside the traceability files of a suite, typed and located: requirement sets,
 * expected failures, and what a coverage report is told besides.
 */
@NullMarked
package io.github.seplint.suite;

import org.jspecify.annotations.NullMarked;
