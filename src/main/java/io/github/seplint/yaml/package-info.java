/** YAML as a tree with spans and comments; the only home of SnakeYAML Engine. */
@NullMarked
package io.github.seplint.yaml;

import org.jspecify.annotations.NullMarked;
