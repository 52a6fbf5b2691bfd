/** {@code seplint manifest}. */
@NullMarked
package io.github.seplint.cli.manifest;

import org.jspecify.annotations.NullMarked;
