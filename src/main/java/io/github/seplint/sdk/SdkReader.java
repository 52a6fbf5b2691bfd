package io.github.seplint.sdk;

import io.github.seplint.json.JsonReader;
import io.github.seplint.sdk.SdkResults.SdkClaim;
import io.github.seplint.text.BoundedFile.DirectoryCount;
import io.github.seplint.text.InvalidFileException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the results of an SDK: finds the runs, keeps the latest of each scenario and leg, and reads
 * them in parallel. Of the checks only the declared ones are kept.
 *
 * @param rows the declared checks
 * @param versions the known versions of the specification
 */
public record SdkReader(DeclaredChecks rows, List<String> versions) {
  private static final String NAME = "checks.json";

  /** Limits the results that wait to be joined, and so the memory they take. */
  private static final int AT_A_TIME = 256;

  private static final Comparator<RunLocation> ORDER =
      Comparator.comparing(RunLocation::leg)
          .thenComparing(RunLocation::side)
          .thenComparing(RunLocation::scenario)
          .thenComparing(run -> run.time().orElse(""));

  /**
   * The checks that rows declare.
   *
   * @param ids of all of them
   * @param prohibitions ids of rows that forbid something, which an idle implementation satisfies
   */
  public record DeclaredChecks(Set<String> ids, Set<String> prohibitions) {}

  /**
   * A directory of results.
   *
   * @param path absolute
   * @param display its display path
   */
  public record ResultsRoot(Path path, String display) {}

  /** A run; without content if it left no results. */
  private record FoundRun(
      RunLocation location, String display, Optional<JsonReader.Opening> content) {}

  /**
   * Reads the results of one SDK.
   *
   * @param claim what it claims to implement
   * @throws InvalidFileException if a directory does not exist, or a file is not in the suite's
   *     format
   */
  public SdkResults read(String name, Optional<SdkClaim> claim, List<ResultsRoot> roots) {
    List<FoundRun> found = new ArrayList<>();
    roots.forEach(root -> found.addAll(find(root)));
    SortedMap<RunLocation, FoundRun> latest = new TreeMap<>(ORDER);
    for (FoundRun run : found) {
      latest.merge(run.location.withoutTime(), run, SdkReader::later);
    }
    List<RunLocation> complete = new ArrayList<>();
    List<RunLocation> crashed = new ArrayList<>();
    SortedMap<String, List<Occurrence>> checks = new TreeMap<>();
    Set<String> undeclared = new TreeSet<>();
    List<FoundRun> runs = List.copyOf(latest.values());
    for (int from = 0; from < runs.size(); from += AT_A_TIME) {
      List<FoundRun> some = runs.subList(from, Math.min(from + AT_A_TIME, runs.size()));
      List<Supplier<RunChecks>> read = some.parallelStream().map(this::checks).toList();
      for (int i = 0; i < some.size(); i++) {
        RunLocation run = some.get(i).location;
        RunChecks emitted = read.get(i).get();
        (some.get(i).content.isPresent() ? complete : crashed).add(run);
        undeclared.addAll(emitted.undeclared());
        emitted
            .occurrences(run)
            .forEach(
                (id, each) -> checks.computeIfAbsent(id, i2 -> new ArrayList<>()).addAll(each));
      }
    }
    return new SdkResults(
        name, claim, complete, crashed, checks, undeclared, notes(found.size(), runs, crashed));
  }

  private static List<String> notes(int found, List<FoundRun> latest, List<RunLocation> crashed) {
    List<String> notes = new ArrayList<>();
    int repeated = found - latest.size();
    if (repeated > 0) {
      notes.add(
          repeated
              + (repeated == 1 ? " older run was" : " older runs were")
              + " ignored; the latest run of each scenario and leg counts");
    }
    if (!crashed.isEmpty()) {
      notes.add(SdkResults.scenarios(crashed.size()) + " crashed without results");
    }
    notes.addAll(SdkResults.mixed(latest.stream().map(FoundRun::location).toList()));
    return notes;
  }

  private static FoundRun later(FoundRun first, FoundRun second) {
    String time = first.location.time().orElse("");
    return time.compareTo(second.location.time().orElse("")) > 0 ? first : second;
  }

  /** Reads a file; an error is thrown when it is joined, so that the first one is reported. */
  private Supplier<RunChecks> checks(FoundRun run) {
    if (run.content.isEmpty()) {
      return () -> RunChecks.none();
    }
    try {
      RunChecks checks = RunChecks.read(run.display, run.content.get(), rows);
      return () -> checks;
    } catch (InvalidFileException e) {
      return () -> {
        throw e;
      };
    }
  }

  private List<FoundRun> find(ResultsRoot root) {
    if (!Files.isDirectory(root.path)) {
      throw new InvalidFileException(root.display, "no such directory");
    }
    try {
      Finder finder = new Finder(root);
      Files.walkFileTree(root.path.toRealPath(), finder);
      finder.found.sort(Comparator.comparing(FoundRun::display));
      return finder.found;
    } catch (IOException e) {
      throw new InvalidFileException(root.display, "cannot be read");
    }
  }

  /**
   * Finds runs; directories and results behind symlinks are refused, as their rows would vanish.
   */
  private final class Finder extends SimpleFileVisitor<Path> {
    private final ResultsRoot root;
    private final Path real;
    private final DirectoryCount count = new DirectoryCount();
    private final List<FoundRun> found = new ArrayList<>();

    Finder(ResultsRoot root) throws IOException {
      this.root = root;
      this.real = root.path.toRealPath();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean named = file.endsWith(NAME);
      if (attributes.isSymbolicLink() && (named || Files.isDirectory(file))) {
        throw new InvalidFileException(display(file), "results are not read through links");
      }
      if (attributes.isRegularFile() && named) {
        Path directory = Optional.ofNullable(file.getParent()).orElse(file);
        found.add(run(directory, display(file), Optional.of(() -> Files.newInputStream(file))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      throw new InvalidFileException(display(file), "cannot be read");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (count.exceedsLimit()) {
        throw new InvalidFileException(root.display, DirectoryCount.REFUSAL);
      }
      String name = Optional.ofNullable(directory.getFileName()).map(Path::toString).orElse("");
      if (RunLocation.isRun(name) && !Files.exists(directory.resolve(NAME))) {
        found.add(run(directory, display(directory), Optional.empty()));
      }
      return FileVisitResult.CONTINUE;
    }

    private FoundRun run(Path directory, String display, Optional<JsonReader.Opening> content) {
      String name = Optional.ofNullable(real.getFileName()).map(Path::toString).orElse("");
      List<String> names =
          Stream.of(real.relativize(directory).toString().replace('\\', '/').split("/"))
              .filter(part -> !part.isEmpty())
              .toList();
      boolean single = names.isEmpty();
      return new FoundRun(
          RunLocation.of(single ? "" : name, single ? List.of(name) : names, versions),
          display,
          content);
    }

    private String display(Path path) {
      String relative = real.relativize(path).toString().replace('\\', '/');
      return root.display.isEmpty() ? relative : root.display + "/" + relative;
    }
  }
}
