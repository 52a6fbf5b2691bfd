/** The badge with the tested share. */
@NullMarked
package io.github.seplint.report.badge;

import org.jspecify.annotations.NullMarked;
