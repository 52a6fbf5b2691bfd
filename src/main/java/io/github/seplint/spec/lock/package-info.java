/** The lock of quoted sentences, and how they drift. */
@NullMarked
package io.github.seplint.spec.lock;

import org.jspecify.annotations.NullMarked;
