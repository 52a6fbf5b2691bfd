/**
 * What is tested: the manifest that joins traceability files with the checks that conformance runs
 * emitted, what is counted over it, and its form as JSON.
 */
@NullMarked
package io.github.seplint.coverage;

import org.jspecify.annotations.NullMarked;
