/** The manifest: traceability rows combined with emitted checks; read, written and compared. */
@NullMarked
package io.github.seplint.manifest;

import org.jspecify.annotations.NullMarked;
