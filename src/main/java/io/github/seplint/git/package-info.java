/**
 * What seplint takes from git: the language of {@code .gitignore}, and the revisions of the
 * specification's repository; the only home of JGit.
 */
@NullMarked
package io.github.seplint.git;

import org.jspecify.annotations.NullMarked;
