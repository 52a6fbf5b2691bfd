package io.github.seplint.git;

import io.github.seplint.PublicData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The public history of the specification as a bare repository; made once for all tests. */
public final class PublicSpecHistory {
  private static final String BUNDLE = "spec.bundle";

  private PublicSpecHistory() {}

  /** The repository's directory; skips the test, visibly, where there is no public data. */
  public static Path directory() {
    PublicData.get(BUNDLE);
    return Clone.DIRECTORY;
  }

  /** Clones a public bundle as a bare repository. */
  public static void clone(String bundle, Path directory) {
    IsolatedSystemReader.install();
    try {
      Git.cloneRepository()
          .setBare(true)
          .setBranch("main")
          .setURI(PublicData.get(bundle).toUri().toString())
          .setGitDir(directory.toFile())
          .call()
          .close();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds the clone, which is made when it is first asked for. */
  private static final class Clone {
    static final Path DIRECTORY = make();

    private static Path make() {
      try {
        Path directory = Files.createTempDirectory("seplint-spec");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        PublicSpecHistory.clone(BUNDLE, directory);
        return directory;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path directory) {
      try (Stream<Path> paths = Files.walk(directory)) {
        for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
