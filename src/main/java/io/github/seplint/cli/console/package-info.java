/**
 * What commands share: the console, option declarations and exit codes; with {@code cli}, the only
 * home of Picocli.
 */
@NullMarked
package io.github.seplint.cli.console;

import org.jspecify.annotations.NullMarked;
