/** The commands: the only code that writes files, prints or exits; the only home of Picocli. */
@NullMarked
package io.github.seplint.cli;

import org.jspecify.annotations.NullMarked;
