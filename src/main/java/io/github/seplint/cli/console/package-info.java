/**
 * The shared code of commands: the console, option declarations and exit codes; only this package
 * and {@code cli} use Picocli.
 */
@NullMarked
package io.github.seplint.cli.console;

import org.jspecify.annotations.NullMarked;
