package io.github.seplint.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares trees. Directories that are equal in both are not read. */
final class TreeDiff {
  private static final int BEFORE = 0;
  private static final int AFTER = 1;

  private final TreeWalk walk;
  private final TreeScope scope;

  TreeDiff(ObjectReader reader, TreeScope scope) {
    this.scope = scope;
    walk = new TreeWalk(reader);
    walk.setRecursive(true);
    walk.setFilter(AndTreeFilter.create(scope.filter(), TreeFilter.ANY_DIFF));
  }

  List<FileChange> between(Optional<RevTree> before, RevTree after) throws IOException {
    walk.reset();
    if (before.isPresent()) {
      walk.addTree(before.get());
    } else {
      walk.addTree(new EmptyTreeIterator());
    }
    walk.addTree(after);
    List<FileChange> changes = new ArrayList<>();
    while (walk.next()) {
      Optional<String> old = id(BEFORE);
      Optional<String> young = id(AFTER);
      // Equal, if only the mode is another, or if neither is a file of the scope.
      if (!old.equals(young)) {
        changes.add(new FileChange(walk.getPathString(), old, young));
      }
    }
    changes.sort(Comparator.comparing(FileChange::path));
    return List.copyOf(changes);
  }

  private Optional<String> id(int tree) {
    return scope.includes(walk, tree)
        ? Optional.of(walk.getObjectId(tree).name())
        : Optional.empty();
  }
}
