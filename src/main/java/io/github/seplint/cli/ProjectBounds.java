package io.github.seplint.cli;

import io.github.seplint.config.ConfiguredPlace;
import io.github.seplint.files.Reach;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.RepositoryBoundary;
import io.github.seplint.source.SourceText;
import io.github.seplint.text.RealPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far a project reaches: files of it may lead no farther than its folder, or else whoever sends
 * a change could have any file of the machine read that checks it. Links count by what they lead
 * to. What is named on the command line is free.
 *
 * @param folder of the configuration, or else the working folder
 * @param configuration as it is written, where there is one
 */
record ProjectBounds(Path folder, Optional<SourceText> configuration, Extent extent)
    implements Reach {
  static final String FLAG = "--allow-outside";

  /** How much is allowed. */
  enum Extent {
    INSIDE,
    ANYWHERE
  }

  /** Whether a file may be read to which nobody but the project leads. */
  @Override
  public boolean contains(Path file) {
    return extent == Extent.ANYWHERE || RealPath.of(file).startsWith(RealPath.of(folder));
  }

  /**
   * Checks what the configuration names.
   *
   * @param key of the configuration
   * @param value as it is written there
   * @param instead what a user can do otherwise
   * @throws UsageException if that is outside
   */
  void check(String key, String value, Path file, String instead) {
    if (!contains(file)) {
      throw refused(key, value, "leads out of the folder of this file", instead);
    }
  }

  /**
   * Checks the repository, if any, that the configuration names.
   *
   * @param workingFolder the repository of which is free: it is the user's own
   * @throws UsageException if it takes in what lies elsewhere
   */
  void checkRepository(String key, String value, Path folder, Path workingFolder, String instead) {
    if (extent == Extent.ANYWHERE) {
      return;
    }
    Optional<Path> wayOut = RepositoryBoundary.of(workingFolder, this::contains).wayOut(folder);
    if (wayOut.isPresent()) {
      String by = new ShownPaths(this.folder).of(wayOut.get());
      String what = "names a repository that takes in what lies elsewhere, by `" + by + "`";
      throw refused(key, value, what, instead);
    }
  }

  private UsageException refused(String key, String value, String what, String instead) {
    return new UsageException(
        place(key, value)
            + "`"
            + key
            + "` "
            + what
            + "; "
            + FLAG
            + " allows that, and so does "
            + instead);
  }

  /**
   * Where the configuration names something, for the begin of a message; empty where there is none.
   *
   * @param key of the configuration
   * @param value as it is written there
   */
  String place(String key, String value) {
    return configuration.map(source -> ConfiguredPlace.of(source, key, value) + ": ").orElse("");
  }

  /**
   * Checks a file that is read because it is there.
   *
   * @throws UsageException if it is a link that leads out
   */
  void check(String shown, Path file) {
    if (!contains(file)) {
      throw new UsageException(shown + ": " + refusal());
    }
  }

  @Override
  public String refusal() {
    return "a link that leads out of the project; " + FLAG + " allows that";
  }
}
