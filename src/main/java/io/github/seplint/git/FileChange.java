package io.github.seplint.git;

import java.util.Optional;

/**
 * What became of a file of the specification from one tree to another. A renamed file is one that
 * went and one that came.
 *
 * @param before the id of its content in the older tree; empty if it came
 * @param after the id of its content in the newer tree; empty if it went
 */
public record FileChange(String path, Optional<String> before, Optional<String> after) {}
