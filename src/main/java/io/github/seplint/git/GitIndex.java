package io.github.seplint.git;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;

/**
 * The regular files of an index, without symlinks and submodules.
 *
 * @param ids the ids of their contents by their paths
 * @param conflicts the paths of the files with merge conflicts
 */
public record GitIndex(SortedMap<String, String> ids, SortedSet<String> conflicts) {
  static GitIndex of(GitObjects objects) {
    return filesOf(objects.read("the index", repository -> read(objects, repository)));
  }

  private static DirCache read(GitObjects objects, Repository repository) throws IOException {
    try {
      return repository.readDirCache();
    } catch (CorruptObjectException | InvalidPathException e) {
      Optional<String> unsupported = unsupported(String.valueOf(e.getMessage()));
      if (unsupported.isPresent()) {
        throw objects.failure("cannot read the index: " + unsupported.get());
      }
      throw e;
    }
  }

  private static GitIndex filesOf(DirCache index) {
    SortedMap<String, String> ids = new TreeMap<>();
    SortedSet<String> conflicts = new TreeSet<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (entry.getStage() != DirCacheEntry.STAGE_0) {
        conflicts.add(entry.getPathString());
      } else if (isFile(entry) && !entry.isIntentToAdd()) {
        ids.put(entry.getPathString(), entry.getObjectId().name());
      }
    }
    return new GitIndex(ids, conflicts);
  }

  private static boolean isFile(DirCacheEntry entry) {
    return (entry.getRawMode() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
  }

  /**
   * Returns the format of the index if JGit fails because it does not support it, and how to
   * convert it; empty for a damaged index.
   */
  private static Optional<String> unsupported(String message) {
    // Entries that replace those of a split index have no path; a sparse index contains
    // directories.
    if (message.contains("extension 'link'") || message.equals("Invalid path: ")) {
      return Optional.of(
          "it is split, which is not supported;"
              + " `git config core.splitIndex false && git update-index --no-split-index`"
              + " converts it");
    }
    return message.contains("extension 'sdir'") || message.matches("Invalid path: .*/")
        ? Optional.of(
            "it is sparse, which is not supported;"
                + " `git sparse-checkout reapply --no-sparse-index` converts it")
        : Optional.empty();
  }
}
