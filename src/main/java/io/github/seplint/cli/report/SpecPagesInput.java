package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.spec.PageSelector;
import io.github.seplint.git.Commit;
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
import io.github.seplint.report.coverage.html.SpecEvidence;
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

/** The specification whose pages a report shows, if it shows any. */
final class SpecPagesInput implements AutoCloseable {
  private static final List<Opt<?>> OPTIONS =
      List.of(CommonOptions.SPEC, CommonOptions.PAGES, CommonOptions.LOCK);

  private final Console console;
  private final Project project;
  private final ManifestBuilder files;
  private final Optional<SpecSource> source;
  private final Optional<SpecEvidence> evidence;

  private SpecPagesInput(
      Console console,
      Arguments arguments,
      Project project,
      ManifestBuilder files,
      Optional<SpecSource> source) {
    this.console = console;
    this.project = project;
    this.files = files;
    this.source = source;
    this.evidence = source.map(from -> evidence(arguments, from));
  }

  private SpecEvidence evidence(Arguments arguments, SpecSource from) {
    Specification spec = from.specification();
    List<String> pages = new PageSelector(arguments.get(CommonOptions.PAGES)).in(spec.tree());
    Optional<SpecLock> lock = LockFile.read(project, arguments.get(CommonOptions.LOCK));
    return new SpecEvidence(
        spec,
        name(arguments, from),
        pages,
        this::file,
        sep -> lock.flatMap(each -> locked(sep, each)),
        lock.isPresent());
  }

  /**
   * Opens what is named, if a format shows it.
   *
   * @param files the traceability files that were read
   * @param shown whether a format that was asked for shows it
   * @throws UsageException if it is asked for, and cannot be shown
   */
  static SpecPagesInput open(
      Console console, Arguments arguments, Project project, ManifestBuilder files, boolean shown) {
    Optional<SpecSource> source =
        shown ? SpecSource.find(project, arguments.get(CommonOptions.SPEC)) : Optional.empty();
    try {
      if (source.isEmpty()) {
        refuse(arguments, shown);
      }
      return new SpecPagesInput(console, arguments, project, files, source);
    } catch (RuntimeException e) {
      source.ifPresent(SpecSource::close);
      throw e;
    }
  }

  /** Returns true if a specification is named on the command line or in the configuration. */
  static boolean isNamed(Arguments arguments, Project project) {
    return arguments.has(CommonOptions.SPEC) || project.config().spec().isPresent();
  }

  private static void refuse(Arguments arguments, boolean shown) {
    for (Opt<?> option : OPTIONS) {
      if (arguments.has(option)) {
        throw new UsageException(
            option.name()
                + (shown ? " requires a specification: pass --spec" : " requires --format html"));
      }
    }
  }

  /** The project with the files that only the manifest names recorded as inputs. */
  Project inputs(Manifest manifest) {
    if (source.isPresent()) {
      project.addInputs(
          manifest.seps().stream().flatMap(sep -> path(sep.yaml()).stream()).toList());
    }
    return project;
  }

  Optional<SpecEvidence> evidence() {
    return evidence;
  }

  /** Complains of pages that cannot be read: what is shown is then not all. */
  ExitCode trouble() {
    ExitCode exit = ExitCode.CLEAN;
    for (String page : evidence.map(SpecEvidence::pages).orElse(List.of())) {
      Optional<String> why = evidence.orElseThrow().spec().unreadable(page);
      if (why.isPresent()) {
        console.printError(page + ": not read: " + why.get());
        exit = ExitCode.USAGE;
      }
    }
    return exit;
  }

  /** The same wherever the checkout stands. */
  private String name(Arguments arguments, SpecSource from) {
    String named =
        arguments.get(CommonOptions.SPEC).or(() -> project.config().spec()).orElseThrow();
    String last = named.replaceFirst("/+$", "").replaceFirst(".*/", "");
    return last + from.commit().map(commit -> ", " + told(commit)).orElse("");
  }

  private static String told(Commit commit) {
    return commit.shortId() + " of " + commit.date();
  }

  private Optional<LockedFile> locked(SepCoverage sep, SpecLock lock) {
    String named = files.path(sep.number()).orElse(sep.yaml());
    return path(named).flatMap(path -> lock.file(project.rootPath(path.toString())));
  }

  private Optional<SourceText> file(SepCoverage sep) {
    Optional<SourceText> read = files.source(sep.number());
    return read.isPresent() ? read : reached(sep).flatMap(this::text);
  }

  private Optional<SourceText> text(InputFile file) {
    try {
      return Optional.of(TextFiles.read(file));
    } catch (IOException e) {
      console.printError(file.path() + ": cannot be read; using the rows of the manifest");
      return Optional.empty();
    }
  }

  /** Of what only a manifest names, no more is read than the project reaches. */
  private Optional<InputFile> reached(SepCoverage sep) {
    return path(sep.yaml())
        .filter(Files::isRegularFile)
        .filter(project.guard()::contains)
        .map(path -> new InputFile(sep.yaml(), InputFiles.content(path)));
  }

  private Optional<Path> path(String name) {
    try {
      return Optional.of(console.directory().resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    source.ifPresent(SpecSource::close);
  }
}
