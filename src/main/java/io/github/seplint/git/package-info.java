/** What seplint takes from git: the language of {@code .gitignore}; the only home of JGit. */
@NullMarked
package io.github.seplint.git;

import org.jspecify.annotations.NullMarked;
