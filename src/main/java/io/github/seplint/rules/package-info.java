/**
 * The built-in rules; {@code BuiltInRules} and {@code RuleCatalog} are generated from their pages.
 */
@NullMarked
package io.github.seplint.rules;

import org.jspecify.annotations.NullMarked;
