package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.spec.PageSelector;
import io.github.seplint.lint.InputFile;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The specification whose pages a report shows, if it shows any.
 *
 * @param files the traceability files that were read
 */
record SpecPages(
    Console console,
    Arguments arguments,
    Project project,
    ManifestBuilder files,
    Optional<SpecSource> source)
    implements AutoCloseable {

  /** Returns whether a specification is given on the command line or in the configuration. */
  static boolean areGiven(Arguments arguments, Project project) {
    return SpecSource.areGiven(project, arguments.get(CommonOptions.SPEC));
  }

  /**
   * Opens the specification, if a format shows pages.
   *
   * @throws UsageException if there are options for pages, but no specification or no such format
   */
  static SpecPages open(
      Console console,
      Arguments arguments,
      Project project,
      ManifestBuilder files,
      boolean wanted) {
    Optional<SpecSource> source =
        wanted ? SpecSource.find(project, arguments.get(CommonOptions.SPEC)) : Optional.empty();
    for (Opt<?> option : List.of(CommonOptions.SPEC, CommonOptions.PAGES, CommonOptions.LOCK)) {
      UsageException.throwIf(
          source.isEmpty() && arguments.has(option),
          option.name()
              + (wanted
                  ? " requires a specification: pass --spec"
                  : " requires --format html or markdown"));
    }
    return new SpecPages(console, arguments, project, files, source);
  }

  /** The pages with what their rows are compared with. */
  Optional<SpecEvidence> evidence(Manifest manifest) {
    return source.map(from -> evidence(from, manifest));
  }

  private SpecEvidence evidence(SpecSource from, Manifest manifest) {
    Specification spec = from.specification();
    List<String> pages = pages(spec, manifest);
    Optional<SpecLock> lock = LockFile.read(project, arguments.get(CommonOptions.LOCK));
    return new SpecEvidence(
        spec,
        from.name(),
        pages,
        this::file,
        sep -> lock.flatMap(each -> locked(sep, each)),
        lock.isPresent());
  }

  /** The selected pages; by default those of the draft, and the others that SEPs consist of. */
  private List<String> pages(Specification spec, Manifest manifest) {
    TreeSet<String> pages =
        new TreeSet<>(new PageSelector(arguments.get(CommonOptions.PAGES)).in(spec));
    if (!arguments.has(CommonOptions.PAGES)) {
      manifest.seps().stream()
          .map(sep -> spec.link(sep.specUrl()))
          .filter(link -> link.isFound() && spec.page(link.path()).isPresent())
          .forEach(link -> pages.add(link.path()));
    }
    return List.copyOf(pages);
  }

  private Optional<LockedFile> locked(SepCoverage sep, SpecLock lock) {
    String path = files.path(sep.number()).orElse(sep.yaml());
    return resolve(path).flatMap(file -> lock.file(project.rootPath(file.toString())));
  }

  /** The traceability file of a SEP, from the project if only a manifest names it. */
  private Optional<SourceText> file(SepCoverage sep) {
    return files
        .source(sep.number())
        .or(
            () ->
                resolve(sep.yaml())
                    .filter(Files::isRegularFile)
                    .filter(project.guard()::contains)
                    .flatMap(file -> read(sep.yaml(), file)));
  }

  private Optional<SourceText> read(String display, Path file) {
    try {
      return Optional.of(TextFiles.read(new InputFile(display, InputFiles.content(file))));
    } catch (IOException e) {
      console.printError(display + ": cannot be read; using the rows of the manifest");
      return Optional.empty();
    }
  }

  private Optional<Path> resolve(String name) {
    try {
      return Optional.of(project.workingDirectory().resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Records the files that only the manifest names as inputs. */
  void addInputs(Manifest manifest) {
    if (source.isPresent()) {
      project.addInputs(
          manifest.seps().stream().flatMap(sep -> resolve(sep.yaml()).stream()).toList());
    }
  }

  @Override
  public void close() {
    source.ifPresent(SpecSource::close);
  }
}
