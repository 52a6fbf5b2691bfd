/** {@code seplint server}. */
@NullMarked
package io.github.seplint.cli.server;

import org.jspecify.annotations.NullMarked;
