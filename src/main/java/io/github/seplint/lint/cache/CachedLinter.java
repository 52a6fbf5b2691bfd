package io.github.seplint.lint.cache;

import io.github.seplint.cache.ContentIds;
import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LimitedDiagnostics.StoredFindings;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.ProjectLinter;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.cache.LintCache.FileEntry;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.suite.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Checks files with the results of earlier runs: unchanged files are neither parsed nor checked
 * again, and if all are unchanged, not even read.
 */
public final class CachedLinter {
  /** Of more files, the results would not fit into a file of the cache. */
  private static final int MAX_FILES = 50_000;

  private final Linter linter;
  private final LintCache cache;
  private final String others;
  private final Supplier<LintInputs> inputs;

  /**
   * @param linter with inputs that may lack results and a manifest
   * @param others the id of the lock, the results and the manifest
   * @param inputs reads all inputs; called only if a file must be checked
   */
  public CachedLinter(Linter linter, LintCache cache, String others, Supplier<LintInputs> inputs) {
    this.linter = linter;
    this.cache = cache;
    this.others = others;
    this.inputs = inputs;
  }

  /**
   * Checks files, with the same result as {@link Linter#lint}.
   *
   * @param files no path twice
   * @param progress receives the number of checked files, from several threads
   */
  public LintResult lint(List<InputFile> files, IntConsumer progress) {
    Optional<byte[]> settings =
        files.size() > MAX_FILES
            ? Optional.empty()
            : LintIdentity.of(linter.inputs(), others, cache.contents());
    if (settings.isEmpty()) {
      return complete().lint(files, progress);
    }
    cache.require(settings.get());
    for (Optional<Specification> each : linter.inputs().reference().specifications()) {
      each.ifPresent(specification -> specification.use(cache.pages()));
    }
    try {
      Map<String, FileEntry> unchanged = unchanged(files);
      Optional<RecordReader> run =
          unchanged.size() == files.size() ? cache.run(unchanged) : Optional.empty();
      if (run.isPresent()) {
        LintResult result = result(unchanged, run.get());
        cache.save(unchanged.keySet());
        return result;
      }
      return lint(files, unchanged, progress);
    } catch (CorruptRecordException | IllegalArgumentException | ArithmeticException e) {
      return complete().lint(files, progress);
    }
  }

  private Linter complete() {
    return linter.with(inputs.get());
  }

  private Map<String, FileEntry> unchanged(List<InputFile> files) {
    Map<String, FileEntry> unchanged = new LinkedHashMap<>();
    // Without any results, it has been loading since the start.
    boolean preloads = !cache.isEmpty();
    for (InputFile file : files) {
      Optional<FileEntry> entry =
          cache.has(file.path())
              ? contentId(file).flatMap(id -> cache.file(file.path(), id, linter.resolver()))
              : Optional.empty();
      entry.ifPresent(each -> unchanged.put(file.path(), each));
      if (entry.isEmpty() && preloads) {
        Linter.preload();
        preloads = false;
      }
    }
    return unchanged;
  }

  /** The id of the content of a file; empty if it cannot be read, or only once. */
  private Optional<String> contentId(InputFile file) {
    Optional<Path> location = file.content().location();
    try {
      if (location.isEmpty()) {
        return Optional.of(cache.contents().keyed(file.content().read()));
      }
      ContentIds.Reading reading = ContentIds.reading(location.get());
      Optional<String> known = cache.contents().known(reading);
      return known.isPresent() || !reading.isRegular()
          ? known
          : Optional.of(cache.contents().keyed(reading, file.content().read()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private LintResult result(Map<String, FileEntry> unchanged, RecordReader run) {
    Map<String, List<ConfiguredRule>> rules = new HashMap<>();
    unchanged.forEach(
        (path, entry) -> rules.put(path, linter.resolver().rulesFor(path, entry.kind())));
    StoredFindings findings = ReportCodec.readFindings(run);
    return new LintResult(
        unchanged.size(),
        findings.diagnostics(),
        findings.suppressed(),
        List.of(),
        List.of(),
        rules);
  }

  private LintResult lint(
      List<InputFile> files, Map<String, FileEntry> unchanged, IntConsumer progress) {
    Linter complete = complete();
    ProjectLinter project = complete.project(files);
    Map<String, IdentifiedContent> changed = new LinkedHashMap<>();
    for (InputFile file : files) {
      Optional<FileEntry> entry =
          Optional.ofNullable(unchanged.get(file.path()))
              .filter(each -> each.kind() == FileKind.SEP);
      if (entry.isPresent()) {
        project.add(report(file.path(), entry.get(), complete.inputs()));
      } else {
        changed.put(file.path(), new IdentifiedContent(file.content(), cache.contents()));
      }
    }
    lintChanged(complete, changed, files.size() - changed.size(), progress, project);
    Map<String, FileEntry> checked = new LinkedHashMap<>();
    for (InputFile file : files) {
      Optional.ofNullable(changed.get(file.path()))
          .map(content -> entry(file.path(), content, project))
          .orElseGet(() -> Optional.ofNullable(unchanged.get(file.path())))
          .ifPresent(entry -> checked.put(file.path(), entry));
    }
    LintResult result = project.lint();
    if (checked.size() == files.size()
        && result.failures().isEmpty()
        && result.unreadable().isEmpty()) {
      cache.putRun(
          checked,
          ReportCodec.write(
              new StoredFindings(result.diagnostics(), result.suppressed(), List.of())));
    }
    cache.save(checked.keySet());
    return result;
  }

  private static void lintChanged(
      Linter linter,
      Map<String, IdentifiedContent> changed,
      int unchanged,
      IntConsumer progress,
      ProjectLinter project) {
    if (changed.isEmpty()) {
      return;
    }
    List<InputFile> files = new ArrayList<>();
    changed.forEach((path, content) -> files.add(new InputFile(path, content)));
    linter.lint(files, done -> progress.accept(unchanged + done), parsed -> {}, project);
  }

  /** The report of an unchanged traceability file. */
  private FileReport report(String path, FileEntry entry, LintInputs complete) {
    List<ConfiguredRule> rules = linter.resolver().rulesFor(path, entry.kind());
    return ReportCodec.readReport(
        path, rules, () -> complete.idle(rules, entry.isCompared()), entry.report().again());
  }

  /** Keeps the result for a file that was checked without an internal error, if there is place. */
  private Optional<FileEntry> entry(String path, IdentifiedContent content, ProjectLinter project) {
    if (cache.isFull()) {
      return Optional.empty();
    }
    Optional<FileReport> report =
        project.report(path).filter(each -> each.failures().isEmpty() && !content.id.isEmpty());
    report.ifPresent(
        each -> {
          FileKind kind = each.file().kind();
          boolean isSep = kind == FileKind.SEP;
          cache.put(
              path,
              new FileEntry(
                  content.id,
                  kind,
                  linter.resolver().kindOf(path).isPresent(),
                  cache.profile(each.rules()),
                  isSep && linter.isCompared(path),
                  new RecordReader(isSep ? ReportCodec.write(each) : new byte[0])));
        });
    return report.flatMap(each -> cache.file(path, content.id, linter.resolver()));
  }

  /** A content that remembers the id of the bytes that were checked. Used by one thread. */
  private static final class IdentifiedContent implements InputFile.Content {
    private final InputFile.Content content;
    private final ContentIds contents;
    private volatile String id = "";

    IdentifiedContent(InputFile.Content content, ContentIds contents) {
      this.content = content;
      this.contents = contents;
    }

    @Override
    public byte[] read() throws IOException {
      Optional<ContentIds.Reading> reading = content.location().map(ContentIds::reading);
      byte[] bytes = content.read();
      id = reading.isPresent() ? contents.keyed(reading.get(), bytes) : contents.keyed(bytes);
      return bytes;
    }
  }
}
