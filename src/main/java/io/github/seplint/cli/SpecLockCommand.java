package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.report.LockTable;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.source.Suggestion;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.Pin;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint spec lock}. */
final class SpecLockCommand implements Subcommand {
  private final Shell shell;

  SpecLockCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SpecOptions.command(
            "lock",
            "Writes down what the rows quote, and where: spec.lock. What the files given say"
                + " replaces what was locked of them; files that are gone are dropped, others are"
                + " kept.");
    spec.addOption(
        SpecOptions.flag("--auto")
            .description(
                "Pins each file to the commit that fits it best, up to the revision: the one that"
                    + " holds most rows on the pages that they cite, without rewording; of equals"
                    + " one on the line of first parents, then the newest.")
            .build());
    spec.addOption(
        OptionSpec.builder("--update")
            .type(String[].class)
            .arity("1")
            .paramLabel("<sep,...>")
            .description("Accepts what the specification says now for these SEPs only.")
            .build());
    spec.addOption(SpecOptions.lock());
    spec.addOption(Help.option());
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "locked");
    codes.put("2", "asked wrong, or a file that cannot be read");
    SpecOptions.exitCodes(spec, codes);
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    LockableFiles files = LockableFiles.find(shell, arguments, config);
    LockFile lockFile = LockFile.of(shell.folder(), arguments.text("--lock"), config.bounds());
    SpecLock before = lockFile.read().orElse(SpecLock.EMPTY);
    List<String> update = arguments.list("--update");
    List<LockableFile> chosen = chosen(files.files(), update);
    try (SpecSource source = SpecSource.open(shell, arguments, config)) {
      Map<String, LockedFile> locked = lock(source, chosen, arguments.has("--auto"));
      ShownPaths configured = new ShownPaths(config.folder());
      SortedMap<String, LockedFile> after = new TreeMap<>(before.files());
      if (update.isEmpty()) {
        after.keySet().removeIf(path -> !Files.exists(config.folder().resolve(path)));
      }
      locked.forEach(
          (shown, file) -> after.put(configured.of(shell.folder().resolve(shown)), file));
      boolean written = lockFile.write(new SpecLock(after));
      shell.out().print(LockTable.of(locked));
      report(lockFile, written, before.files(), after, locked.size());
    }
    return files.exit();
  }

  private static List<LockableFile> chosen(List<LockableFile> files, List<String> update) {
    List<String> numbers = files.stream().flatMap(file -> file.number().stream()).toList();
    for (String sep : update) {
      if (!numbers.contains(sep)) {
        throw new UsageException(
            "--update: no file is of SEP `" + sep + "`" + Suggestion.didYouMean(sep, numbers));
      }
    }
    return files.stream()
        .filter(file -> update.isEmpty() || file.number().filter(update::contains).isPresent())
        .toList();
  }

  private Map<String, LockedFile> lock(SpecSource source, List<LockableFile> files, boolean auto) {
    Map<LockableFile, Commit> pins = new HashMap<>();
    if (auto) {
      GitRepository repository =
          source
              .repository()
              .orElseThrow(
                  () -> new UsageException("--auto needs a repository; a folder has no history"));
      pins.putAll(BestPins.find(shell, repository, source.commit().orElseThrow(), files));
    }
    Map<String, LockedFile> locked = new LinkedHashMap<>();
    Map<String, Specification> known = new HashMap<>();
    for (LockableFile file : files) {
      Optional<Commit> commit = Optional.ofNullable(pins.get(file)).or(source::commit);
      Specification spec =
          commit
              .map(at -> known.computeIfAbsent(at.id(), id -> specification(source, at)))
              .orElseGet(source::specification);
      locked.put(file.path(), file.lock(spec, commit.map(at -> new Pin(at.id(), at.date()))));
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
        done.add(path + " dropped, as it is gone");
      }
    }
    shell.complain(
        file.shown() + (written ? ": " : ": nothing has changed; ") + String.join(", ", done));
  }
}
