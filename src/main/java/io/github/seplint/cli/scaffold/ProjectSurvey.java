package io.github.seplint.cli.scaffold;

import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SuitePins;
import io.github.seplint.scaffold.ConfigDraft;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a repository that concern seplint. Paths that a configuration cannot name safely are
 * left out.
 *
 * @param kinds the kinds of files that it has
 * @param config without a baseline
 */
record ProjectSurvey(SortedSet<FileKind> kinds, ConfigDraft config) {
  /** More paths than these are not worth a list. */
  private static final int MAX_FILES = 8;

  private static final int MAX_DEPTH = 6;

  /** Limits the search for results in a repository with large ignored directories. */
  private static final int MAX_VISITED = 50_000;

  private static final List<String> SPEC_NAMES =
      List.of("modelcontextprotocol", "specification", "spec", "mcp-spec");
  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "dist", "build");

  /** Looks at the working directory of a project without a configuration. */
  static ProjectSurvey of(Project project) {
    Path root = project.workingDirectory();
    InputFiles found = InputFiles.findAny(project, List.of("."));
    SortedSet<FileKind> kinds = new TreeSet<>();
    SortedSet<String> files = new TreeSet<>();
    List<String> expectedFailures = new ArrayList<>();
    for (String path : found.paths().keySet()) {
      FileKind kind = FileKindDetector.kindOfName(path).orElse(FileKind.SEP);
      kinds.add(kind);
      if (kind == FileKind.EXPECTED_FAILURES && isNameable(path)) {
        expectedFailures.add(path);
      }
      files.add(kind == FileKind.SEP ? parent(path) : path);
    }
    boolean isListed =
        files.size() <= MAX_FILES && files.stream().allMatch(ProjectSurvey::isNameable);
    return new ProjectSurvey(
        kinds,
        new ConfigDraft(
            isListed ? withoutNested(files) : List.of("."),
            expectedFailures,
            results(root),
            firstSpec(root, List.of("", "vendor/", "third_party/")),
            firstSpec(root, List.of("../")),
            SuitePins.find(project),
            Optional.empty()));
  }

  /** Returns whether a path means the same in a configuration: it is no glob, and printable. */
  private static boolean isNameable(String path) {
    return SafeText.of(path).equals(path)
        && path.chars().noneMatch(c -> "*?[]{}!#\\".indexOf(c) >= 0)
        && !path.startsWith("..");
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  /** The paths that are not in a directory that is listed as well. */
  private static List<String> withoutNested(SortedSet<String> paths) {
    return paths.stream()
        .filter(
            path ->
                paths.stream()
                    .noneMatch(
                        other ->
                            !other.equals(path)
                                && (other.equals(".") || path.startsWith(other + "/"))))
        .toList();
  }

  /** The topmost directories named after results, or of a run, that contain {@code checks.json}. */
  private static List<String> results(Path root) {
    SortedSet<String> found = new TreeSet<>();
    try {
      Files.walkFileTree(
          root, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new ResultsVisitor(root, found));
    } catch (IOException e) {
      return List.of();
    }
    return withoutNested(found);
  }

  private static Optional<String> firstSpec(Path root, List<String> parents) {
    return parents.stream()
        .flatMap(
            parent ->
                SPEC_NAMES.stream()
                    .flatMap(name -> Stream.of(parent + name, parent + name + ".git")))
        .filter(path -> isSpec(root.resolve(path)))
        .findFirst();
  }

  /** Returns whether a directory has the pages, or is a bare repository that may have them. */
  private static boolean isSpec(Path directory) {
    return Files.isDirectory(directory.resolve("docs/specification"))
        || (directory.toString().endsWith(".git")
            && Files.isDirectory(directory.resolve("objects"))
            && Files.isRegularFile(directory.resolve("HEAD")));
  }

  /** Collects the directories of results. */
  private static final class ResultsVisitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedSet<String> found;
    private int visited;

    ResultsVisitor(Path root, SortedSet<String> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      String name = path.getFileName().toString();
      boolean skipped = !path.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (file.endsWith("checks.json") && attributes.isRegularFile() && isNameable(path)) {
        found.add(directory(List.of(path.split("/"))));
      }
      return ++visited > MAX_VISITED ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    /**
     * The path up to the first part that names results; else the directory of the run's directory.
     */
    private static String directory(List<String> parts) {
      for (int i = 0; i < parts.size() - 1; i++) {
        if (parts.get(i).contains("result")) {
          return String.join("/", parts.subList(0, i + 1));
        }
      }
      int end = Math.max(1, parts.size() - 2);
      return parts.size() == 1 ? "." : String.join("/", parts.subList(0, end));
    }
  }
}
