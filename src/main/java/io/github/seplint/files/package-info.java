/** Which files are checked. */
@NullMarked
package io.github.seplint.files;

import org.jspecify.annotations.NullMarked;
