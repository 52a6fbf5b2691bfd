package io.github.seplint.project;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real changes of files, with events of the file system and without. */
final class FileWatcherTest {
  private static final int PATIENCE = 60;

  @TempDir private Path directory;

  private Path file;

  private interface Change {
    void run() throws IOException;
  }

  @BeforeEach
  void createFiles() throws IOException {
    file = Files.writeString(directory.resolve("sep-7101.yaml"), "sep: 7101\n");
    Files.writeString(directory.resolve(".gitignore"), "ignored/\n");
    Files.createDirectories(directory.resolve("ignored"));
    Files.createDirectories(directory.resolve(".hidden"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSavedFileHasChanged(boolean events) throws Exception {
    assertEquals(
        List.of(file), changes(events, () -> Files.writeString(file, "sep: 7101 # saved\n")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplacedFileHasChanged(boolean events) throws Exception {
    assertEquals(
        List.of(file),
        changes(
            events,
            () -> {
              Path temporary = Files.writeString(directory.resolve("4913"), "sep: 7101\n");
              Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(file));
              Files.move(temporary, file, ATOMIC_MOVE);
            }));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void newAndDeletedFilesAreOneChange(boolean events) throws Exception {
    Path added = directory.resolve("src/seps/sep-7102.yaml");
    assertEquals(
        List.of(file, added),
        changes(
            events,
            () -> {
              Files.createDirectories(added.getParent());
              Files.writeString(added, "sep: 7102\n");
              Files.delete(file);
            }));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void otherFilesDoNotCount(boolean events) throws Exception {
    Path last = directory.resolve("last.yaml");
    assertEquals(
        List.of(last),
        changes(
            events,
            () -> {
              Files.writeString(directory.resolve("sep-7101.yaml~"), "backup");
              Files.writeString(directory.resolve("ignored/sep-7102.yaml"), "sep: 7102\n");
              Files.writeString(directory.resolve(".hidden/sep-7102.yaml"), "sep: 7102\n");
              Files.writeString(last, "sep: 7102\n");
            }));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatDidNotExistIsWatched(boolean events) throws Exception {
    Path config = directory.resolve(".hidden/seplint.yaml");
    try (FileWatcher watcher = watcher(events)) {
      watcher.watch(List.of(config));
      assertEquals(
          List.of(config), changes(watcher, () -> Files.writeString(config, "rules: {}\n")));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCommitIsAChange(boolean events) throws Exception {
    Path main = directory.resolve(".git/refs/heads/main");
    Files.createDirectories(main.getParent());
    Files.writeString(directory.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    assertEquals(List.of(main), changes(events, () -> Files.writeString(main, "0".repeat(40))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDeletedDirectoryIsWatchedWhenItIsBack(boolean events) throws Exception {
    Path inner = directory.resolve("seps");
    Path innerFile = inner.resolve("sep-7102.yaml");
    Files.createDirectories(inner);
    try (FileWatcher watcher = watcher(events)) {
      watcher.watch(List.of(directory, inner));
      for (int i = 0; i < 3; i++) {
        assertEquals(
            List.of(innerFile),
            changes(
                watcher,
                () -> {
                  Files.createDirectories(inner);
                  Files.writeString(innerFile, "sep: 7102\n");
                }));
        watcher.watch(List.of(directory, inner));
        assertEquals(
            List.of(innerFile),
            changes(
                watcher,
                () -> {
                  Files.delete(innerFile);
                  Files.delete(inner);
                }));
        watcher.watch(List.of(directory, inner));
      }
    }
  }

  private static FileWatcher watcher(boolean events) {
    return events ? FileWatcher.open() : FileWatcher.polling();
  }

  private List<Path> changes(boolean events, Change change) throws Exception {
    try (FileWatcher watcher = watcher(events)) {
      watcher.watch(List.of(directory));
      return changes(watcher, change);
    }
  }

  private static List<Path> changes(FileWatcher watcher, Change change)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<List<Path>> changed =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return watcher.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertFalse(changed.isDone());
    change.run();
    return changed.get(PATIENCE, TimeUnit.SECONDS);
  }
}
