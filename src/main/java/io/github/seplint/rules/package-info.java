/** The built-in rules; {@code BuiltInRules} is generated from their pages. */
@NullMarked
package io.github.seplint.rules;

import org.jspecify.annotations.NullMarked;
