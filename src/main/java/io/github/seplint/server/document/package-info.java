/** Open documents, the projects that check them, and positions in them. */
@NullMarked
package io.github.seplint.server.document;

import org.jspecify.annotations.NullMarked;
