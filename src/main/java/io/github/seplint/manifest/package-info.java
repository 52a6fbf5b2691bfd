/**
 * The traceability manifest: the rows of traceability files joined with the checks that conformance
 * runs emitted.
 */
@NullMarked
package io.github.seplint.manifest;

import org.jspecify.annotations.NullMarked;
