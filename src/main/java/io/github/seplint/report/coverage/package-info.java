/** The coverage report as Markdown, JSON, CSV and badges. */
@NullMarked
package io.github.seplint.report.coverage;

import org.jspecify.annotations.NullMarked;
