/**
 * What is tested: the manifest that joins traceability files with the checks that conformance runs
 * emitted, and what is counted over it. Pure: nothing is read or written here.
 */
@NullMarked
package io.github.seplint.coverage;

import org.jspecify.annotations.NullMarked;
