package io.github.seplint.project;

import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLockReader;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code spec.lock}. The paths of its entries are relative to its directory.
 *
 * @param path absolute
 */
public record LockFile(Project project, Path path) {
  public static final String NAME = "spec.lock";

  /**
   * The traceability files of a run, as a lock sees them.
   *
   * @param problems a line for each file that cannot be locked
   */
  public record LockableFiles(List<SepFile> files, List<String> problems) {

    /** Reads traceability files; throws if there are none. */
    public static LockableFiles read(InputFiles inputs) {
      TextFiles.Texts texts = TextFiles.read(inputs);
      List<SepFile> files = new ArrayList<>();
      List<String> problems = new ArrayList<>(texts.problems());
      for (SourceText text : texts.texts()) {
        SepFile file = SepFile.read(text);
        if (file.yaml().root().isEmpty()) {
          problems.add(text.path() + ": invalid YAML; run seplint check");
        } else {
          files.add(file);
        }
      }
      UsageException.throwIf(
          files.isEmpty() && problems.isEmpty(), "no traceability files: no sep-*.yaml found");
      return new LockableFiles(files, problems);
    }
  }

  /** The lock that is named, else the one next to the configuration. */
  public static LockFile find(Project project, Optional<String> named) {
    if (named.isPresent()) {
      return new LockFile(project, project.output(named.get()).path());
    }
    LockFile lock = new LockFile(project, project.lockFile());
    project.guard().check(lock.display(), lock.path);
    return lock;
  }

  /**
   * Reads the lock that is named, else the one next to the configuration, with paths relative to
   * the root of the project; throws if the named one does not exist.
   */
  public static Optional<SpecLock> read(Project project, Optional<String> named) {
    LockFile file = find(project, named);
    Optional<SpecLock> lock = file.read();
    UsageException.throwIf(named.isPresent() && lock.isEmpty(), "no such lock: " + file.display());
    return project.root().equals(file.path.getParent()) ? lock : lock.map(file::forRoot);
  }

  private SpecLock forRoot(SpecLock lock) {
    SortedMap<String, LockedFile> files = new TreeMap<>();
    lock.files()
        .forEach((path, file) -> files.put(project.rootPath(entryFile(path).toString()), file));
    return new SpecLock(files);
  }

  /** The path of the entry for a file. */
  public String entryPath(String display) {
    return new DisplayPaths(path.resolveSibling(""))
        .of(project.workingDirectory().resolve(display));
  }

  /** The location of the file that an entry is for. */
  public Path entryFile(String entryPath) {
    return path.resolveSibling(entryPath).normalize();
  }

  public String display() {
    return project.display(path);
  }

  /** Reads it; empty if there is no such file; throws if it cannot be read. */
  public Optional<SpecLock> read() {
    return Files.exists(path)
        ? Optional.of(SpecLockReader.read(project.read(path)))
        : Optional.empty();
  }

  /** Writes it; returns whether its content has changed. */
  public boolean write(String text) {
    TextFiles.requireReadable(text, display());
    return project.output(path).write(AtomicFile.FileContent.of(text));
  }
}
