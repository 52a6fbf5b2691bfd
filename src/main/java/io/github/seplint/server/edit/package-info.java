/** Edits that the server offers: code actions, completion and formatting. */
@NullMarked
package io.github.seplint.server.edit;

import org.jspecify.annotations.NullMarked;
