/** The lock file of quoted sentences, and drift from it. */
@NullMarked
package io.github.seplint.spec.lock;

import org.jspecify.annotations.NullMarked;
