/** The project: its configuration, input files, path limits and atomic writes. */
@NullMarked
package io.github.seplint.project;

import org.jspecify.annotations.NullMarked;
