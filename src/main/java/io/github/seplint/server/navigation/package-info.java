/** What the server shows about a place: explanations, targets, symbols and links. */
@NullMarked
package io.github.seplint.server.navigation;

import org.jspecify.annotations.NullMarked;
