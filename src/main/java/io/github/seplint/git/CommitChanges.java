package io.github.seplint.git;

import java.util.List;

/**
 * What a commit changed against its first parent.
 *
 * @param changes in the order of the paths; empty if it left the specification alone
 */
public record CommitChanges(Commit commit, List<FileChange> changes) {}
