/** JSON Schema validation with violations as spans. */
@NullMarked
package io.github.seplint.schema;

import org.jspecify.annotations.NullMarked;
