/** JSON Schema validation, violations as spans; the only home of networknt's validator. */
@NullMarked
package io.github.seplint.schema;

import org.jspecify.annotations.NullMarked;
