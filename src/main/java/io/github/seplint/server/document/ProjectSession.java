package io.github.seplint.server.document;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.IncrementalLinter;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The check of one directory that is repeated while documents are edited: open documents replace
 * the files on disk. Used by one thread.
 */
public final class ProjectSession implements AutoCloseable {
  private final Path directory;
  private final boolean searches;
  private ProjectCheck check;
  private IncrementalLinter linter;
  private Map<Path, DiskFile> onDisk = Map.of();
  private Map<Path, OverlaidFile> overlaid = Map.of();
  private final Map<Path, DocumentAnalysis> analyses = new HashMap<>();
  private final SessionFiles files = new SessionFiles();
  private boolean isDiskStale = true;
  private Optional<LintResult> latest = Optional.empty();

  /**
   * @param directory absolute
   * @param searches whether the files of the directory are checked, or only open documents
   */
  public ProjectSession(Path directory, boolean searches, ProjectCheck check) {
    this.directory = directory;
    this.searches = searches;
    this.check = check;
    this.linter = new IncrementalLinter(check.linter());
  }

  /** A file on disk; the same input as long as the file seems to be unchanged. */
  private record DiskFile(InputFile input, long modified, long size) {}

  /** An open document as an input of the linter. */
  private record OverlaidFile(OpenDocument document, InputFile input) {}

  public Path directory() {
    return directory;
  }

  public Project project() {
    return check.project();
  }

  public ProjectCheck check() {
    return check;
  }

  /**
   * A check that has its references and has checked some files, so that it is fast from now on.
   *
   * @param linter has checked the files
   */
  public record WarmCheck(ProjectCheck check, IncrementalLinter linter) {

    /**
     * Opens the references of a check, and checks files; may take long.
     *
     * @param progress receives the number of checked files, from several threads
     */
    public static WarmCheck open(
        ProjectCheck unopened, List<InputFile> files, IntConsumer progress) {
      ProjectCheck opened = unopened.open();
      IncrementalLinter linter = new IncrementalLinter(opened.linter());
      linter.lint(files, progress);
      return new WarmCheck(opened, linter);
    }
  }

  /** The files that are checked now. */
  public List<InputFile> snapshot(Collection<OpenDocument> documents) {
    if (isDiskStale) {
      findFiles();
    }
    return inputs(documents);
  }

  /** Continues with a check that has its references. */
  public void replace(WarmCheck warm) {
    check.close();
    check = warm.check;
    linter = warm.linter;
    analyses.clear();
    files.clear();
    isDiskStale = true;
    latest = Optional.empty();
  }

  /** Marks the files on disk as changed. */
  public void refreshDisk() {
    isDiskStale = true;
    latest = Optional.empty();
  }

  /** Marks the open documents as changed. */
  public void refreshDocuments() {
    latest = Optional.empty();
  }

  /** Returns whether a file that is not checked itself changes the findings of the others. */
  public boolean dependsOn(Path file) {
    boolean isBaseline =
        project().config().value("baseline").stream()
            .anyMatch(name -> project().root().resolve(name).normalize().equals(file));
    boolean isPage =
        file.toString().matches(".*\\.mdx?")
            && check.specification().filter(spec -> new PageFiles(spec).contain(file)).isPresent();
    return isBaseline || isPage || project().configFiles().contains(file);
  }

  /** The display path of a file. */
  public String display(Path file) {
    return project().display(file);
  }

  /**
   * Checks the files, unless nothing has changed since the last time.
   *
   * @param documents the open documents of this session
   */
  public LintResult lint(Collection<OpenDocument> documents) {
    if (latest.isEmpty()) {
      List<InputFile> inputs = snapshot(documents);
      files.update(inputs);
      latest = Optional.of(check.filter(linter.lint(inputs)));
    }
    return latest.get();
  }

  /** The result of the latest check. */
  public Optional<LintResult> latest() {
    return latest;
  }

  /** The diagnostics of each checked file, by path. */
  public Map<Path, List<Diagnostic>> diagnostics(Collection<OpenDocument> documents) {
    Map<Path, List<Diagnostic>> byPath = new HashMap<>();
    for (Diagnostic each : lint(documents).diagnostics()) {
      byPath.computeIfAbsent(path(each.place().path()), path -> new ArrayList<>()).add(each);
    }
    return byPath;
  }

  /** The analysis of an open document. */
  public DocumentAnalysis analysis(OpenDocument document, Collection<OpenDocument> documents) {
    List<Diagnostic> found = diagnostics(documents).getOrDefault(document.path(), List.of());
    DocumentAnalysis before = analyses.get(document.path());
    if (before != null
        && before.document().equals(document)
        && before.diagnostics().equals(found)) {
      return before;
    }
    DocumentAnalysis now = DocumentAnalysis.of(document, this, found);
    analyses.put(document.path(), now);
    return now;
  }

  /** The checked files, as of the latest check. */
  public SessionFiles files() {
    return files;
  }

  /** The location of a file by its display path. */
  public Path path(String display) {
    return project().workingDirectory().resolve(display).normalize();
  }

  /** The text of a checked file that is open. */
  public Optional<SourceText> source(Path file) {
    return Optional.ofNullable(overlaid.get(file)).map(open -> open.document.source());
  }

  private List<InputFile> inputs(Collection<OpenDocument> documents) {
    Map<Path, OverlaidFile> current = new HashMap<>();
    Map<Path, InputFile.Content> unknown = new HashMap<>();
    for (OpenDocument document : documents) {
      OverlaidFile before = overlaid.get(document.path());
      OverlaidFile now =
          before != null && before.document.equals(document)
              ? before
              : new OverlaidFile(
                  document, new InputFile(display(document.path()), content(document)));
      current.put(document.path(), now);
      if (!onDisk.containsKey(document.path())) {
        unknown.put(document.path(), now.input.content());
      }
    }
    overlaid = current;
    analyses.keySet().retainAll(current.keySet());
    Map<String, InputFile> files = new TreeMap<>();
    onDisk.values().forEach(file -> files.put(file.input.path(), file.input));
    current.forEach(
        (path, file) -> {
          if (onDisk.containsKey(path)) {
            files.put(file.input.path(), file.input);
          }
        });
    if (!unknown.isEmpty()) {
      for (Path found : InputFiles.recognized(project(), unknown).paths().values()) {
        Optional.ofNullable(current.get(found))
            .ifPresent(file -> files.put(file.input.path(), file.input));
      }
    }
    return List.copyOf(files.values());
  }

  private static InputFile.Content content(OpenDocument document) {
    return () -> document.text().getBytes(StandardCharsets.UTF_8);
  }

  /** Finds the files on disk, as {@code check} without paths. */
  private void findFiles() {
    isDiskStale = false;
    if (!searches) {
      return;
    }
    InputFiles found = InputFiles.findAny(project(), List.of());
    check = check.with(found);
    Map<Path, DiskFile> current = new HashMap<>();
    for (InputFile file : found.files()) {
      Path path = path(file.path());
      DiskFile now = stamp(path, file);
      DiskFile before = onDisk.get(path);
      boolean same = before != null && before.modified == now.modified && before.size == now.size;
      current.put(path, same ? before : now);
    }
    onDisk = current;
  }

  private static DiskFile stamp(Path path, InputFile file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new DiskFile(file, attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException e) {
      return new DiskFile(file, -1, -1);
    }
  }

  @Override
  public void close() {
    check.close();
  }
}
