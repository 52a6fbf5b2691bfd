/** The project: its configuration, which files are checked, path limits and atomic writes. */
@NullMarked
package io.github.seplint.project;

import org.jspecify.annotations.NullMarked;
