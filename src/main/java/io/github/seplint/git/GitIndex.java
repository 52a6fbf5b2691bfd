package io.github.seplint.git;

import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
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
  public GitIndex {
    ids = Collections.unmodifiableSortedMap(ids);
    conflicts = Collections.unmodifiableSortedSet(conflicts);
  }

  static GitIndex of(GitObjects objects) {
    return filesOf(objects.read("the index", repository -> read(objects, repository)));
  }

  private static DirCache read(GitObjects objects, Repository repository) throws IOException {
    try {
      return repository.readDirCache();
    } catch (CorruptObjectException | InvalidPathException e) {
      Optional<UnsupportedIndex> unread = UnsupportedIndex.of(e);
      if (unread.isPresent()) {
        throw objects.failure("cannot read the index: " + unread.get().message());
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
   * The index formats that JGit does not support; the index is not damaged, and git can write
   * another format.
   */
  enum UnsupportedIndex {
    SPLIT(
        "it is split, which is not supported; `git config core.splitIndex false && git update-index"
            + " --no-split-index` converts it"),
    SPARSE(
        "it is sparse, which is not supported;"
            + " `git sparse-checkout reapply --no-sparse-index` converts it");

    private final String message;

    UnsupportedIndex(String message) {
      this.message = message;
    }

    /** For the user. */
    String message() {
      return message;
    }

    /** Returns the unsupported format that made JGit fail; empty for a damaged index. */
    static Optional<UnsupportedIndex> of(Exception stumbled) {
      String why = Objects.requireNonNullElse(stumbled.getMessage(), "");
      // Entries that replace those of a split index have no path; a sparse index contains
      // directories.
      if (why.contains("extension 'link'") || why.equals("Invalid path: ")) {
        return Optional.of(SPLIT);
      }
      return why.contains("extension 'sdir'") || why.matches("Invalid path: .*/")
          ? Optional.of(SPARSE)
          : Optional.empty();
    }
  }
}
