/** The configuration file and how it configures rules. */
@NullMarked
package io.github.seplint.config;

import org.jspecify.annotations.NullMarked;
