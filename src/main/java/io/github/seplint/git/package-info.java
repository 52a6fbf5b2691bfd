/**
 * Git repositories: revisions, history, work tree, index, hooks and ignore patterns; the only home
 * of JGit.
 */
@NullMarked
package io.github.seplint.git;

import org.jspecify.annotations.NullMarked;
