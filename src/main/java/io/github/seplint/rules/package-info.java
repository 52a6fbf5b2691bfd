/** The built-in rules, one class each; their pages are in {@code rules/}. */
@NullMarked
package io.github.seplint.rules;

import org.jspecify.annotations.NullMarked;
