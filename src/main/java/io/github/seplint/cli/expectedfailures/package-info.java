/** {@code seplint expected-failures}. */
@NullMarked
package io.github.seplint.cli.expectedfailures;

import org.jspecify.annotations.NullMarked;
