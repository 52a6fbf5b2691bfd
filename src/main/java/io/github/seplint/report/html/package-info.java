/**
 * The coverage report as one HTML file. Templates are in {@code src/main/jte}, its style and script
 * beside this package's resources.
 */
@NullMarked
package io.github.seplint.report.html;

import org.jspecify.annotations.NullMarked;
