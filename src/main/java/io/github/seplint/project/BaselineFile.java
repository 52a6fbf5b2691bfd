package io.github.seplint.project;

import io.github.seplint.lint.baseline.Baseline;
import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.BaselineFormat;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * The file of a baseline. The paths of its entries are relative to its directory, regardless of the
 * working directory and of the configuration.
 *
 * @param entryPaths paths of its entries
 */
public record BaselineFile(Project project, AtomicFile file, DisplayPaths entryPaths) {

  /** The baseline that is named, else the configured one. */
  public static Optional<BaselineFile> find(Project project, Optional<String> named) {
    named.ifPresent(project::output);
    return project
        .resolve(named, "--baseline", "baseline")
        .map(
            path ->
                new BaselineFile(
                    project,
                    project.output(path),
                    new DisplayPaths(path.resolveSibling("").normalize())));
  }

  public Path path() {
    return file.path();
  }

  public String display() {
    return file.display();
  }

  /** The path of the entry for a file. */
  public String entryPath(String display) {
    return entryPaths.of(project.workingDirectory().resolve(display));
  }

  /**
   * Returns whether the file of an entry exists.
   *
   * @param existing whether a file exists, by its absolute path
   */
  public boolean exists(String entryPath, Predicate<Path> existing) {
    try {
      return existing.test(path().resolveSibling(entryPath).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Reads it; empty if there is no such file.
   *
   * @throws UsageException if it cannot be read
   */
  public Optional<Baseline> read() {
    return Files.exists(path())
        ? Optional.of(BaselineFormat.read(project.read(path())))
        : Optional.empty();
  }

  /**
   * Writes it.
   *
   * @return the new baseline
   */
  public Baseline write(SortedMap<BaselineKey, BaselineEntry> known) {
    String text = BaselineFormat.write(known);
    if (text.length() > YamlParser.LONGEST_TEXT) {
      throw new UsageException(display() + ": not written: longer than 2 MiB");
    }
    file.write(AtomicFile.Content.of(text));
    return BaselineFormat.read(new SourceText(display(), text));
  }
}
