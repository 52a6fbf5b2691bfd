package io.github.seplint.git;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Makes repositories about the example protocol of the fixtures, without a work tree's files. */
public final class TestRepository implements AutoCloseable {
  private final Repository repository;
  private int days;

  private TestRepository(Repository repository) {
    this.repository = repository;
  }

  /** An empty repository whose branch is {@code main}. */
  public static TestRepository create(Path gitFolder) throws IOException {
    IsolatedSystemReader.install();
    Repository repository =
        new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).setBare().build();
    repository.create(true);
    Files.writeString(gitFolder.resolve("HEAD"), "ref: refs/heads/main\n");
    return new TestRepository(repository);
  }

  /** A repository that is there. */
  public static TestRepository open(Path gitFolder) throws IOException {
    return new TestRepository(
        new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).setBare().build());
  }

  public Repository repository() {
    return repository;
  }

  /** Commits files on top of what {@code main} names, a day later than the last commit. */
  public ObjectId commit(String message, Map<String, String> files) throws IOException {
    ObjectId head = repository.resolve("refs/heads/main");
    ObjectId id = commit(message, files, head == null ? List.of() : List.of(head));
    update("refs/heads/main", id);
    return id;
  }

  /** A commit that no branch names. */
  public ObjectId commit(String message, Map<String, String> files, List<ObjectId> parents)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(files, inserter));
      commit.setParentIds(parents);
      commit.setAuthor(person());
      commit.setCommitter(person());
      commit.setMessage(message);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      days++;
      return id;
    }
  }

  public void update(String ref, ObjectId id) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(id);
    update.forceUpdate();
  }

  /** A blob that no tree has; gives its id. */
  String blob(String text) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, bytes);
      inserter.flush();
      return id.name();
    }
  }

  /** An annotated tag. */
  public void tag(String name, ObjectId target) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      TagBuilder tag = new TagBuilder();
      tag.setTag(name);
      tag.setObjectId(target, Constants.OBJ_COMMIT);
      tag.setTagger(person());
      tag.setMessage("Revision " + name + "\n");
      ObjectId id = inserter.insert(tag);
      inserter.flush();
      update("refs/tags/" + name, id);
    }
  }

  /** Removes the file of an object that is in no pack. */
  public void lose(String id) {
    try {
      Files.delete(looseObject(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where an object is that is in no pack. */
  Path looseObject(String id) {
    return repository
        .getDirectory()
        .toPath()
        .resolve("objects")
        .resolve(id.substring(0, 2))
        .resolve(id.substring(2));
  }

  /** Writes an index that holds these files. */
  void stage(Map<String, String> files) throws IOException {
    File file = new File(repository.getDirectory(), "index");
    DirCache index = DirCache.lock(file, FS.DETECTED);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      fill(index, files, inserter);
      inserter.flush();
    }
    index.write();
    index.commit();
  }

  private static ObjectId tree(Map<String, String> files, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    fill(index, files, inserter);
    return index.writeTree(inserter);
  }

  private static void fill(DirCache index, Map<String, String> files, ObjectInserter inserter)
      throws IOException {
    DirCacheBuilder entries = index.builder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      entry.setFileMode(
          file.getValue().startsWith("->") ? FileMode.SYMLINK : FileMode.REGULAR_FILE);
      entry.setObjectId(
          inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
      entries.add(entry);
    }
    entries.finish();
  }

  private PersonIdent person() {
    Instant day = Instant.parse("2026-01-01T23:30:00Z").plusSeconds(86_400L * days);
    return new PersonIdent("A Client", "client@example.org", day, ZoneOffset.ofHours(9));
  }

  @Override
  public void close() {
    repository.close();
  }
}
