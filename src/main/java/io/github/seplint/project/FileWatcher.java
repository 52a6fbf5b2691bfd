package io.github.seplint.project;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import io.github.seplint.project.DirectoryWalk.IgnoreFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of files. It compares times, sizes and file keys, so that a file that an editor
 * replaces has changed, and one that it only touches as a temporary file has not. Events of the
 * file system only end the wait early: where there are none, or they are lost, files are compared
 * at intervals. For one thread.
 */
public final class FileWatcher implements AutoCloseable {
  private static final long EVENTS_INTERVAL_MILLIS = 2_000;
  private static final long POLLING_INTERVAL_MILLIS = 500;

  /** The time without further changes after which a save is complete. */
  private static final long QUIET_MILLIS = 100;

  private static final List<String> ENDINGS =
      List.of(".yaml", ".yml", ".json", ".md", ".mdx", ".lock", ".gitignore");

  /** The files of a repository that name its commits. */
  private static final List<String> REFERENCES = List.of("HEAD", "packed-refs", "index", "refs");

  private Optional<WatchService> events;
  private final Set<Path> registered = new HashSet<>();
  private List<Path> roots = List.of();
  private SortedMap<Path, FileState> before = new TreeMap<>();

  private record FileState(FileTime time, long size, Optional<Object> key) {}

  private FileWatcher(Optional<WatchService> events) {
    this.events = events;
  }

  /** A watcher that uses the events of the file system, if it has any. */
  public static FileWatcher open() {
    try {
      return new FileWatcher(Optional.of(FileSystems.getDefault().newWatchService()));
    } catch (IOException | UnsupportedOperationException e) {
      return polling();
    }
  }

  /** A watcher that only compares files at intervals. */
  static FileWatcher polling() {
    return new FileWatcher(Optional.empty());
  }

  /**
   * Remembers the present state of files.
   *
   * @param paths files, and directories whose files count, without hidden and ignored ones; of a
   *     repository, also the files that name its commits
   */
  public void watch(List<Path> paths) {
    roots = paths;
    before = states();
  }

  /** Waits until files have changed, and until no more do; returns them sorted. */
  public List<Path> await() throws InterruptedException {
    while (true) {
      SortedMap<Path, FileState> now = states();
      if (!now.equals(before)) {
        SortedMap<Path, FileState> next = now;
        do {
          now = next;
          TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
          next = states();
        } while (!next.equals(now));
        List<Path> changed = changed(before, now);
        if (!changed.isEmpty()) {
          return changed;
        }
      } else {
        pause();
      }
    }
  }

  private static List<Path> changed(
      SortedMap<Path, FileState> before, SortedMap<Path, FileState> after) {
    SortedSet<Path> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream().filter(file -> !Objects.equals(before.get(file), after.get(file))).toList();
  }

  private void pause() throws InterruptedException {
    if (events.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(POLLING_INTERVAL_MILLIS);
      return;
    }
    WatchKey key = events.get().poll(EVENTS_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      if (!key.reset() && key.watchable() instanceof Path deleted) {
        registered.remove(deleted);
      }
      key = events.get().poll();
    }
  }

  private SortedMap<Path, FileState> states() {
    SortedMap<Path, FileState> states = new TreeMap<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        walk(root, new StateVisitor(root, states));
      } else {
        add(root, states);
        Optional.ofNullable(root.getParent()).filter(Files::isDirectory).ifPresent(this::register);
      }
    }
    return states;
  }

  private static void walk(Path root, StateVisitor visitor) {
    try {
      Files.walkFileTree(root, visitor);
    } catch (IOException e) {
      // It was deleted during the walk; the next one finds what remains.
      return;
    }
  }

  private static void add(Path file, SortedMap<Path, FileState> states) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        states.put(
            file,
            new FileState(
                attributes.lastModifiedTime(),
                attributes.size(),
                Optional.ofNullable(attributes.fileKey())));
      }
    } catch (IOException e) {
      // It does not exist, which is a state too.
      states.remove(file);
    }
  }

  /** Subscribes to the events of a directory; without the right to do so, only compares files. */
  private void register(Path directory) {
    if (events.isPresent() && registered.add(directory)) {
      try {
        directory.register(events.get(), ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      } catch (IOException e) {
        if (Files.isDirectory(directory)) {
          close();
        }
      }
    }
  }

  @Override
  public void close() {
    Optional<WatchService> opened = events;
    events = Optional.empty();
    try {
      if (opened.isPresent()) {
        opened.get().close();
      }
    } catch (IOException e) {
      // Nothing depends on it any more.
      return;
    }
  }

  /** Records the states of the files of a directory. */
  private final class StateVisitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedMap<Path, FileState> states;
    private final IgnoreFiles ignored;

    StateVisitor(Path root, SortedMap<Path, FileState> states) {
      this.root = root;
      this.states = states;
      this.ignored = new IgnoreFiles(root);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean entered =
          path.equals(root) || (!DirectoryWalk.isHidden(path) && !ignored.ignores(path, true));
      if (!entered || isObjects(path) || path.endsWith("node_modules")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      register(path);
      if (Files.isDirectory(path.resolve(".git"))) {
        REFERENCES.forEach(name -> addReferences(path.resolve(".git").resolve(name)));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Returns whether a directory has the objects of a bare repository. */
    private boolean isObjects(Path path) {
      return path.endsWith("objects") && Files.exists(path.resolveSibling("HEAD"));
    }

    private void addReferences(Path path) {
      if (Files.isDirectory(path)) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
          entries.forEach(children::add);
        } catch (IOException e) {
          return;
        }
        register(path);
        children.forEach(this::addReferences);
      } else {
        add(path, states);
        register(path.resolveSibling(""));
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      boolean isReference = REFERENCES.contains(name) || root.relativize(file).startsWith("refs");
      if (isReference || ENDINGS.stream().anyMatch(name::endsWith)) {
        add(file, states);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
