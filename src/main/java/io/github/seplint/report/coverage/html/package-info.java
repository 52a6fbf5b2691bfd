/** The coverage report as one HTML page. */
@NullMarked
package io.github.seplint.report.coverage.html;

import org.jspecify.annotations.NullMarked;
