package io.github.seplint.spec.lock;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What files quoted when they were last accepted: {@code spec.lock}.
 *
 * @param files by their paths from the folder of the configuration, with {@code /} between the
 *     parts
 */
public record SpecLock(SortedMap<String, LockedFile> files) {
  /** Of the form of the file. */
  public static final int VERSION = 1;

  /** Without any file. */
  public static final SpecLock EMPTY = new SpecLock(new TreeMap<>());

  public SpecLock {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** What is locked of a file. */
  public Optional<LockedFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
