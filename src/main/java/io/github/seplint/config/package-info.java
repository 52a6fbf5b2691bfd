/** The configuration file and what it means for the rules. */
@NullMarked
package io.github.seplint.config;

import org.jspecify.annotations.NullMarked;
