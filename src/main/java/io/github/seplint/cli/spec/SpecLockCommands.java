package io.github.seplint.cli.spec;

import static java.util.stream.Collectors.joining;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.git.Commit;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.LockFile.LockableFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.spec.DriftReporter;
import io.github.seplint.report.spec.LockSummary;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.BestCommitFinder;
import io.github.seplint.spec.lock.DriftReport;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLockWriter;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.DidYouMean;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The commands that pin quoted sentences in {@code spec.lock} and report their changes. */
public final class SpecLockCommands {
  private SpecLockCommands() {}

  /** {@code seplint spec lock}. */
  public record LockCommand(Console console) implements Command {
    private static final Opt<Boolean> AUTO =
        OptGroup.SPECIFICATION.flag(
            "--auto  Pin each file to the best matching commit up to the revision: the one with"
                + " most rows verbatim on the cited pages; of equal ones a first-parent commit,"
                + " then the newest");
    private static final Opt<List<String>> ACCEPT =
        OptGroup.SPECIFICATION.list(
            "--accept <sep,...>  Accept the current specification text for these SEPs only",
            List.of());

    @Override
    public CommandModel model() {
      return CommandModel.of(
              "Pin the quoted sentences in spec.lock",
              "Replaces the entries of the given files, drops entries of deleted files, and keeps"
                  + " all others.")
          .parameters(CommonOptions.SEP_FILES)
          .options(CommonOptions.SPEC, CommonOptions.LOCK, AUTO, ACCEPT)
          .projectOptions()
          .example("spec lock --spec ../spec", "pin all files")
          .example("spec lock --spec ../spec --accept 7001", "accept changes for one SEP")
          .example("spec lock --spec ../spec --auto", "find the best commits");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      Project project = CommonOptions.project(console, arguments);
      LockableFiles files =
          LockableFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
      files.problems().forEach(console::printError);
      LockFile lockFile = LockFile.find(project, arguments.get(CommonOptions.LOCK));
      project.output(lockFile.path()).refuseIfProtected();
      SpecLock before = lockFile.read().orElse(SpecLock.EMPTY);
      List<String> accepted = arguments.get(ACCEPT);
      List<SepFile> chosen = chosen(files.files(), accepted);
      try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
        Map<String, LockedFile> locked = lock(source.specification(), chosen, arguments.has(AUTO));
        SortedMap<String, LockedFile> after = new TreeMap<>(before.files());
        if (accepted.isEmpty()) {
          after.keySet().removeIf(path -> !Files.exists(lockFile.entryFile(path)));
        }
        locked.forEach((display, file) -> after.put(lockFile.entryPath(display), file));
        boolean written = lockFile.write(SpecLockWriter.json(new SpecLock(after)));
        console.print(LockSummary.of(locked));
        Set<String> removed = new TreeSet<>(before.files().keySet());
        removed.removeAll(after.keySet());
        console.printError(
            lockFile.display()
                + (written ? ": " : ": unchanged; ")
                + changes(locked.size(), after.size(), removed));
      }
      return files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
    }

    private static List<SepFile> chosen(List<SepFile> files, List<String> accepted) {
      List<String> numbers = files.stream().flatMap(file -> file.digits().stream()).toList();
      for (String sep : accepted) {
        if (!numbers.contains(sep)) {
          throw new UsageException(
              "--accept: no traceability file for SEP `%s`%s"
                  .formatted(sep, DidYouMean.didYouMean(sep, numbers)));
        }
      }
      return files.stream()
          .filter(
              file -> accepted.isEmpty() || file.digits().filter(accepted::contains).isPresent())
          .toList();
    }

    private Map<String, LockedFile> lock(Specification spec, List<SepFile> files, boolean auto) {
      Map<String, Map<PageSource, Commit>> pins = auto ? bestCommits(spec, files) : Map.of();
      Map<String, LockedFile> locked = new LinkedHashMap<>();
      Map<Map<PageSource, Commit>, Specification> known = new HashMap<>();
      for (SepFile file : files) {
        Specification pinned =
            known.computeIfAbsent(
                pins.getOrDefault(file.path(), Map.of()), commits -> at(spec, commits));
        locked.put(file.path(), LockedFile.of(new FileMatch(pinned, file)));
      }
      return locked;
    }

    /** The best commit of each repository, by the paths of the files. */
    private Map<String, Map<PageSource, Commit>> bestCommits(
        Specification spec, List<SepFile> files) {
      Map<String, Map<PageSource, Commit>> best = new HashMap<>();
      UsageException.throwIf(
          spec.sources().stream().noneMatch(each -> each.git().isPresent()),
          "--auto needs a git repository; a directory has no history");
      for (PageSource source : spec.sources()) {
        source
            .git()
            .ifPresent(
                tree ->
                    bestCommits(source, tree, files)
                        .forEach(
                            (path, commit) ->
                                best.computeIfAbsent(path, each -> new HashMap<>())
                                    .put(source, commit)));
      }
      return best;
    }

    private Map<String, Commit> bestCommits(
        PageSource source, GitSpecTree tree, List<SepFile> files) {
      List<Commit> commits = tree.repository().ancestors(tree.commit());
      return console.withProgress(
          commits.size(),
          "commits",
          progress -> BestCommitFinder.find(source, tree, commits, files, progress));
    }

    private static Specification at(Specification spec, Map<PageSource, Commit> commits) {
      return commits.isEmpty()
          ? spec
          : spec.with(
              spec.sources().stream()
                  .map(
                      source ->
                          commits.containsKey(source)
                              ? source.with(source.git().orElseThrow().at(commits.get(source)))
                              : source)
                  .toList());
    }

    private static String changes(int locked, int all, Set<String> removed) {
      return locked
          + " locked"
          + (all > locked ? ", " + (all - locked) + " kept" : "")
          + removed.stream().map(path -> ", " + path + " removed: no such file").collect(joining());
    }
  }

  /** {@code seplint spec drift}. */
  public record DriftCommand(Console console) implements Command {
    private static final Opt<String> FORMAT = CommonOptions.format("text", "json");
    private static final String DELETED =
        ": is locked but no longer exists; run seplint spec lock to remove it";

    @Override
    public CommandModel model() {
      return CommandModel.of(
              "Report changes to locked sentences",
              "A sentence is unchanged, moved (same words in another section or page), changed,"
                  + " changed in its keyword, or removed. For a Git repository, the responsible"
                  + " commit is shown. Exits 1 unless all sentences are unchanged or moved.")
          .parameters(CommonOptions.SEP_FILES)
          .options(CommonOptions.SPEC, CommonOptions.LOCK, FORMAT)
          .projectOptions()
          .options(CommonOptions.COLOR)
          .example("spec drift --spec ../spec", "compare with the working tree")
          .example("spec drift --spec ../spec@origin/main", "compare with a revision");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      Project project = CommonOptions.project(console, arguments);
      LockableFiles files =
          LockableFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
      files.problems().forEach(console::printError);
      LockFile lockFile = LockFile.find(project, arguments.get(CommonOptions.LOCK));
      SpecLock lock =
          lockFile
              .read()
              .orElseThrow(
                  UsageException.of(
                      "no such lock: "
                          + lockFile.display()
                          + "; create it with seplint spec lock"));
      try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
        DriftReport drifts = new DriftReport(source.specification());
        files.files().forEach(file -> drifts.add(file, lock.file(lockFile.entryPath(file.path()))));
        drifts.problems().forEach(console::printError);
        if (arguments.positionals().isEmpty()) {
          lock.files().keySet().stream()
              .map(lockFile::entryFile)
              .filter(file -> !Files.exists(file))
              .map(file -> project.display(file) + DELETED)
              .forEach(console::printError);
        }
        console.print(
            arguments.get(FORMAT).equals("json")
                ? DriftReporter.json(drifts.rows())
                : DriftReporter.text(drifts.rows(), console.terminal(arguments)));
        ExitCode read = files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
        return read.or(drifts.needReview() ? ExitCode.FINDINGS : ExitCode.CLEAN);
      }
    }
  }
}
