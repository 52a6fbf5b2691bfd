/** Results of earlier runs on disk. */
@NullMarked
package io.github.seplint.cache;

import org.jspecify.annotations.NullMarked;
