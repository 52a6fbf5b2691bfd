/** JSON, token by token: texts of any length are read, and whatever is wrong has its place. */
@NullMarked
package io.github.seplint.json;

import org.jspecify.annotations.NullMarked;
