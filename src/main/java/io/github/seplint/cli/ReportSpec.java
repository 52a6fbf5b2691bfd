package io.github.seplint.cli;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.files.ByteReader;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.Commit;
import io.github.seplint.lint.InputFile;
import io.github.seplint.report.html.SpecEvidence;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.page.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The specification whose pages a report shows, if it shows any. */
final class ReportSpec implements AutoCloseable {
  private static final List<String> OPTIONS = List.of("--spec", "--page", "--lock");

  private final Shell shell;
  private final ConfigFinder.Found config;
  private final Optional<TracedFiles> files;
  private final Optional<SpecSource> source;
  private final Optional<SpecEvidence> evidence;

  private ReportSpec(
      Shell shell,
      Arguments arguments,
      ConfigFinder.Found config,
      Optional<TracedFiles> files,
      Optional<SpecSource> source) {
    this.shell = shell;
    this.config = config;
    this.files = files;
    this.source = source;
    this.evidence = source.map(from -> evidence(arguments, from));
  }

  private SpecEvidence evidence(Arguments arguments, SpecSource from) {
    Specification spec = from.specification();
    List<String> pages = new PageGlobs(arguments.texts("--page")).in(spec.tree());
    Optional<SpecLock> lock = lock(arguments);
    return new SpecEvidence(
        spec,
        name(arguments, from),
        pages,
        this::file,
        sep -> lock.flatMap(each -> locked(sep, each)),
        lock.isPresent());
  }

  /** The options that ask for it. */
  static void options(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--spec", "<folder or repository[@revision]>")
            .description(
                "Of html: shows the pages of the specification, each sentence marked; else `spec`"
                    + " of the configuration.")
            .build());
    spec.addOption(SpecOptions.pages());
    spec.addOption(SpecOptions.lock());
  }

  /**
   * Opens what is named, if a format shows it.
   *
   * @param files the traceability files that are at hand
   * @param shown whether a format that was asked for shows it
   * @throws UsageException if it is asked for, and cannot be shown
   */
  static ReportSpec open(
      Shell shell,
      Arguments arguments,
      ConfigFinder.Found config,
      Optional<TracedFiles> files,
      boolean shown) {
    Optional<SpecSource> source =
        shown ? SpecSource.find(shell, arguments.text("--spec"), config) : Optional.empty();
    try {
      if (source.isEmpty()) {
        refuse(arguments, shown);
      }
      return new ReportSpec(shell, arguments, config, files, source);
    } catch (RuntimeException e) {
      source.ifPresent(SpecSource::close);
      throw e;
    }
  }

  private static void refuse(Arguments arguments, boolean shown) {
    for (String option : OPTIONS) {
      if (arguments.has(option)) {
        throw new UsageException(
            option + (shown ? " needs a specification: --spec" : " goes with --format html"));
      }
    }
  }

  /** The pages, and the files that only the manifest names. */
  ReadFiles reads(Manifest manifest) {
    List<Path> read = new ArrayList<>();
    source.ifPresent(
        spec -> {
          read.addAll(spec.pages());
          manifest.seps().forEach(sep -> path(sep.yaml()).ifPresent(read::add));
        });
    return new ReadFiles(read, Optional.empty());
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
        shell.complain(page + ": not read: " + why.get());
        exit = ExitCode.USAGE;
      }
    }
    return exit;
  }

  /** The same wherever the checkout stands. */
  private String name(Arguments arguments, SpecSource from) {
    String named = arguments.text("--spec").or(() -> config.configuration().spec()).orElseThrow();
    String last = named.replaceFirst("/+$", "").replaceFirst(".*/", "");
    return last + from.commit().map(commit -> ", " + told(commit)).orElse("");
  }

  private static String told(Commit commit) {
    return commit.shortId() + " of " + commit.date();
  }

  private Optional<SpecLock> lock(Arguments arguments) {
    Optional<String> named = arguments.text("--lock");
    LockFile file = LockFile.of(shell.folder(), named, config.bounds());
    Optional<SpecLock> lock = file.read();
    if (named.isPresent() && lock.isEmpty()) {
      throw new UsageException("no such lock: " + file.shown());
    }
    return lock;
  }

  private Optional<LockedFile> locked(TracedSep sep, SpecLock lock) {
    String named = given(sep).map(InputFile::path).orElse(sep.yaml());
    return path(named).flatMap(path -> lock.file(new ShownPaths(config.folder()).of(path)));
  }

  private Optional<SourceText> file(TracedSep sep) {
    return given(sep)
        .or(() -> reached(sep))
        .flatMap(
            file -> {
              try {
                return Optional.of(SepTexts.read(file));
              } catch (IOException e) {
                shell.complain(file.path() + ": cannot be read; its rows are the manifest's");
                return Optional.empty();
              }
            });
  }

  private Optional<InputFile> given(TracedSep sep) {
    return files.flatMap(all -> Optional.ofNullable(all.bySep().get(sep.number())));
  }

  /** Of what only a manifest names, no more is read than the project reaches. */
  private Optional<InputFile> reached(TracedSep sep) {
    return path(sep.yaml())
        .filter(Files::isRegularFile)
        .filter(config.bounds()::contains)
        .map(path -> new InputFile(sep.yaml(), () -> ByteReader.read(path)));
  }

  private Optional<Path> path(String name) {
    try {
      return Optional.of(shell.folder().resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    source.ifPresent(SpecSource::close);
  }
}
