/** Code that rules of several groups share. */
@NullMarked
package io.github.seplint.rules.support;

import org.jspecify.annotations.NullMarked;
