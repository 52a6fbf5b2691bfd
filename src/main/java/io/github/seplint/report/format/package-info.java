/** What a check has found, in the forms that people, editors and CI servers read. */
@NullMarked
package io.github.seplint.report.format;

import org.jspecify.annotations.NullMarked;
