package io.github.seplint.git;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.seplint.git.GitObjects.RepositoryLocator;
import io.github.seplint.git.RepositoryFiles.CheckedConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;

/**
 * Finds references from a repository to paths outside of it: a {@code .git} that is a file, the
 * common directory, symlinks, alternates, included settings, or names of branches. It runs before
 * JGit opens any of them, as an outside path may be a pipe without a writer.
 *
 * <p>The repository of the user's own work tree is trusted completely: the user created it.
 */
public final class RepositoryBoundary {
  private static final Pattern LEADING = Pattern.compile("(?:gitdir: )?(\\S(?:.*\\S)?)\\r?\\n?");

  private final Predicate<Path> inside;
  private final List<Path> own;
  private final Set<Path> seen = new HashSet<>();

  private RepositoryBoundary(Predicate<Path> inside, List<Path> own) {
    this.inside = inside;
    this.own = own;
  }

  /**
   * Creates a boundary for a working directory.
   *
   * @param inside whether git directories may be at a path
   */
  public static RepositoryBoundary of(Path workingDirectory, Predicate<Path> inside) {
    IsolatedSystemReader.install();
    List<Path> own = new ArrayList<>();
    try {
      Optional<File> found =
          RepositoryLocator.find(workingDirectory, Map.of()).map(RepositoryLocator::gitDirectory);
      if (found.isPresent()) {
        own.add(found.get().toPath().toRealPath());
        File common = FS.DETECTED.getCommonDir(found.get());
        own.add((common == null ? found.get() : common).toPath().toRealPath());
      }
    } catch (IOException | GitException e) {
      // An unusable path need not be trusted.
      own.clear();
    }
    return new RepositoryBoundary(inside, own);
  }

  /**
   * Returns the first path that leads out of the repository of a directory; empty if there is no
   * repository or no such path.
   */
  public Optional<Path> firstOutsidePath(Path directory) {
    try {
      Path file = directory.resolve(Constants.DOT_GIT);
      Optional<Path> found =
          Files.exists(file, NOFOLLOW_LINKS) ? checkDotGit(file) : Optional.empty();
      return found.isEmpty() && Files.exists(directory.resolve(Constants.HEAD), NOFOLLOW_LINKS)
          ? checkGitDirectory(directory)
          : found;
    } catch (IOException | InvalidPathException e) {
      throw GitObjects.failure(directory.toString(), "cannot open the repository", e);
    }
  }

  private Optional<Path> checkDotGit(Path file) throws IOException {
    if (!isAllowed(file)) {
      return Optional.of(file);
    }
    return Files.isDirectory(file) ? checkGitDirectory(file) : checkGitFile(file);
  }

  private boolean isAllowed(Path path) {
    try {
      Path real = path.toRealPath();
      return inside.test(real) || own.stream().anyMatch(real::startsWith);
    } catch (IOException e) {
      return false;
    }
  }

  /** Follows a file that names a git directory; an ambiguous one is not followed. */
  private Optional<Path> checkGitFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (isLong(file)) {
      return Optional.of(file);
    }
    Matcher leading = LEADING.matcher(RepositoryFiles.start(file));
    if (!leading.matches()) {
      return Optional.of(file);
    }
    Path led = file.resolveSibling(leading.group(1));
    return isAllowed(led) ? checkGitDirectory(led) : Optional.of(file);
  }

  private Optional<Path> checkGitDirectory(Path directory) throws IOException {
    Path real = directory.toRealPath();
    if (own.stream().anyMatch(real::startsWith) || !seen.add(real)) {
      return Optional.empty();
    }
    Optional<Path> link =
        firstOutsideEntry(real).map(each -> directory.resolve(real.relativize(each)));
    if (link.isPresent()) {
      return link;
    }
    Path alternates = directory.resolve("objects/info/alternates");
    if (Files.exists(alternates)
        && (isLong(alternates) || !RepositoryFiles.start(alternates).isBlank())) {
      return Optional.of(alternates);
    }
    Path settings = directory.resolve(Constants.CONFIG);
    return CheckedConfig.hasIncludes(settings)
        ? Optional.of(settings)
        : checkGitFile(directory.resolve("commondir"));
  }

  /** Returns whether a file is longer than what is read of it; throws if it is not regular. */
  private static boolean isLong(Path file) throws IOException {
    RepositoryFiles.requireRegular(file, Integer.MAX_VALUE);
    return Files.size(file) > RepositoryFiles.MAX_LINK_BYTES;
  }

  /**
   * Returns the first entry of a git directory that leads out of it: a symlink, or a file that
   * names another by a path with {@code ..}, such as a symbolic ref. Hooks are skipped.
   *
   * @param top neither a symlink nor below one
   */
  private static Optional<Path> firstOutsideEntry(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return each.equals(top.resolve("hooks"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink() ? leadsOut(file, top) : refersUpwards(file, top)) {
              found.add(file);
              return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // nor can anybody else read it
          }
        });
    return found.stream().findFirst();
  }

  private static boolean leadsOut(Path link, Path top) {
    try {
      return !link.toRealPath().startsWith(top);
    } catch (IOException e) {
      return false; // it leads nowhere
    }
  }

  private static boolean refersUpwards(Path file, Path top) throws IOException {
    boolean isObject = file.startsWith(top.resolve("objects"));
    if (isObject || !Files.isRegularFile(file) || !Files.isReadable(file)) {
      return false;
    }
    String start = RepositoryFiles.start(file);
    return file.endsWith("tables.list")
        ? isLong(file) || start.contains("..")
        : start.startsWith("ref:") && start.contains("..");
  }
}
