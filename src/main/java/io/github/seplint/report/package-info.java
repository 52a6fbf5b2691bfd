/** Report formats that several subjects share. */
@NullMarked
package io.github.seplint.report;

import org.jspecify.annotations.NullMarked;
