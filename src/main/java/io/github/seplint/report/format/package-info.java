/** Reporters: the result of a check for people, editors and CI servers. */
@NullMarked
package io.github.seplint.report.format;

import org.jspecify.annotations.NullMarked;
