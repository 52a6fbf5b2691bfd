/** The language server: documents, diagnostics and what editors ask about them. */
@NullMarked
package io.github.seplint.server;

import org.jspecify.annotations.NullMarked;
