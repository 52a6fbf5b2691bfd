/** The program: its entry point and its commands. */
@NullMarked
package io.github.seplint.cli;

import org.jspecify.annotations.NullMarked;
