package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.Progress;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.spec.LockSummary;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.BestCommitFinder;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.lock.SpecLockWriter;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.DidYouMean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code seplint spec lock}. */
public record SpecLockCommand(Console console) implements Command {
  private static final Opt<Boolean> AUTO =
      OptGroup.SPECIFICATION.flag(
          "--auto  Pin each file to the best matching commit up to the revision: the one with most"
              + " rows verbatim on the cited pages; of equal ones a first-parent commit, then the"
              + " newest");
  private static final Opt<List<String>> ACCEPT =
      OptGroup.SPECIFICATION.list(
          "--accept <sep,...>  Accept the current specification text for these SEPs only",
          List.of());

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Pin the quoted sentences in spec.lock",
            "Replaces the entries of the given files, drops entries of deleted files, and keeps all"
                + " others.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.LOCK, AUTO, ACCEPT)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE)
        .example("spec lock --spec ../spec", "pin all files")
        .example("spec lock --spec ../spec --accept 7001", "accept changes for one SEP")
        .example("spec lock --spec ../spec --auto", "find the best commits");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = Project.find(console.directory(), CommonOptions.project(arguments));
    LockFile.LockableFiles files =
        LockFile.LockableFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
    files.problems().forEach(console::printError);
    LockFile lockFile = LockFile.find(project, arguments.get(CommonOptions.LOCK));
    SpecLock before = lockFile.read().orElse(SpecLock.EMPTY);
    List<String> update = arguments.get(ACCEPT);
    List<SepFile> chosen = chosen(files.files(), update);
    try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
      Map<String, LockedFile> locked = lock(source, chosen, arguments.has(AUTO));
      SortedMap<String, LockedFile> after = new TreeMap<>(before.files());
      if (update.isEmpty()) {
        after.keySet().removeIf(path -> !Files.exists(lockFile.entryFile(path)));
      }
      locked.forEach((display, file) -> after.put(lockFile.entryPath(display), file));
      boolean written = lockFile.write(SpecLockWriter.json(new SpecLock(after)));
      console.print(LockSummary.of(locked));
      report(lockFile, written, before.files(), after, locked.size());
    }
    return files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private static List<SepFile> chosen(List<SepFile> files, List<String> update) {
    List<String> numbers = files.stream().flatMap(file -> file.digits().stream()).toList();
    for (String sep : update) {
      if (!numbers.contains(sep)) {
        throw new UsageException(
            "--accept: no traceability file for SEP `"
                + sep
                + "`"
                + DidYouMean.didYouMean(sep, numbers));
      }
    }
    return files.stream()
        .filter(file -> update.isEmpty() || file.digits().filter(update::contains).isPresent())
        .toList();
  }

  private Map<String, LockedFile> lock(SpecSource source, List<SepFile> files, boolean auto) {
    Map<String, Commit> pins = new HashMap<>();
    if (auto) {
      GitRepository repository =
          source
              .repository()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--auto needs a git repository; a directory has no history"));
      List<Commit> commits = repository.ancestors(source.commit().orElseThrow());
      try (Progress progress = new Progress(console, commits.size(), "commits")) {
        pins.putAll(BestCommitFinder.find(repository, commits, files, progress));
      }
    }
    Map<String, LockedFile> locked = new LinkedHashMap<>();
    Map<String, Specification> known = new HashMap<>();
    for (SepFile file : files) {
      Optional<Commit> commit = Optional.ofNullable(pins.get(file.path())).or(source::commit);
      Specification spec =
          commit
              .map(at -> known.computeIfAbsent(at.id(), id -> specification(source, at)))
              .orElseGet(source::specification);
      locked.put(
          file.path(),
          LockedFile.of(new FileMatch(spec, file), commit.map(at -> new Pin(at.id(), at.date()))));
    }
    return locked;
  }

  private static Specification specification(SpecSource source, Commit at) {
    return source.specification().with(GitSpecTree.of(source.repository().orElseThrow(), at));
  }

  private void report(
      LockFile file,
      boolean written,
      Map<String, LockedFile> before,
      Map<String, LockedFile> after,
      int locked) {
    List<String> done = new ArrayList<>();
    done.add(locked + " locked");
    int kept = after.size() - locked;
    if (kept > 0) {
      done.add(kept + " kept");
    }
    for (String path : before.keySet()) {
      if (!after.containsKey(path)) {
        done.add(path + " removed: no such file");
      }
    }
    console.printError(
        file.display() + (written ? ": " : ": unchanged; ") + String.join(", ", done));
  }
}
