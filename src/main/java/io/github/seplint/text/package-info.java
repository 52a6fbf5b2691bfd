/** Source texts, spans, places and edits; did-you-mean; text that is safe to print. */
@NullMarked
package io.github.seplint.text;

import org.jspecify.annotations.NullMarked;
