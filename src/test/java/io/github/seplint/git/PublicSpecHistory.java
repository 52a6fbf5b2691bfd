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

  /** The repository's folder; skips the test, visibly, where there is no public data. */
  public static Path folder() {
    PublicData.get(BUNDLE);
    return Clone.FOLDER;
  }

  /** Holds the clone, which is made when it is first asked for. */
  private static final class Clone {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("seplint-spec");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        IsolatedSystemReader.install();
        Git.cloneRepository()
            .setBare(true)
            .setBranch("main")
            .setURI(PublicData.get(BUNDLE).toUri().toString())
            .setGitDir(folder.toFile())
            .call()
            .close();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GitAPIException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
