package io.github.seplint.cli;

import io.github.seplint.results.RunResults;
import io.github.seplint.text.RealPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a run reads, and so must not write; links count by what they lead to.
 *
 * @param results the folder of them
 */
record ReadFiles(Collection<Path> files, Optional<Path> results) {

  /** The files that the project has for whatever is run: the configuration, baseline and lock. */
  static List<Path> ofProject(ConfigFinder.Found config) {
    return Stream.of(
            config.file(),
            config
                .configuration()
                .baseline()
                .map(name -> ConfiguredFiles.beside(config, "baseline", name)),
            Optional.of(LockFile.usual(config.bounds())))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Sees that a file is none of them. Devices lose nothing when they are written to.
   *
   * @throws UsageException if it is one
   */
  void spare(WholeFile written) {
    if (!written.isStream() && has(written.path())) {
      throw new UsageException(written.shown() + ": it is read, so it is not written");
    }
  }

  /**
   * What is not there yet is no link, nor led to by one: that spares a look at each of the files.
   */
  private boolean has(Path written) {
    UnaryOperator<Path> place = Files.exists(written) ? RealPath::of : Path::normalize;
    Path real = RealPath.of(written);
    return files.stream().map(place).anyMatch(place.apply(written)::equals)
        || results.map(RealPath::of).filter(folder -> RunResults.reads(folder, real)).isPresent();
  }
}
