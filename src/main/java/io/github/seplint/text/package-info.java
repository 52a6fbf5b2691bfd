/** Text, paths and their safe output. */
@NullMarked
package io.github.seplint.text;

import org.jspecify.annotations.NullMarked;
