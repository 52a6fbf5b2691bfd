package io.github.seplint.spec.page;

import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.BoundedFile.DirectoryCount;
import io.github.seplint.text.BoundedFile.RefusedFileException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of one revision of a specification: its pages, and {@code docs/docs.json}, which
 * contains the redirects of the site. Safe for use by several threads.
 */
public interface SpecTree {
  /** Paths from the tree's root, separated by {@code /}, in the order of their code units. */
  List<String> paths();

  /**
   * The bytes of a file; empty if the tree has no such file. Throws a {@link SpecException} if the
   * file exists but cannot be read.
   */
  Optional<byte[]> read(String path);

  /** The display name of the revision: a directory as given, or the start of a commit id. */
  String name();

  /**
   * The id of the content of a file: files with the same id have the same bytes, whatever their
   * path and tree. Empty if the tree has no such file or no ids.
   */
  default Optional<String> contentId(String path) {
    return Optional.empty();
  }

  /** A specification in a directory, without git. */
  record DirectorySpecTree(Path root, String name, List<String> paths) implements SpecTree {
    /**
     * Lists the pages of a directory in their usual places.
     *
     * @param root the directory that contains {@code docs}, {@code seps} or {@code specification}
     * @param name the name as given by the user
     * @param allowed accepts the targets outside the directory that symbolic links may have
     * @throws SpecException if there are no pages, or one is a symbolic link to another place
     */
    public static DirectorySpecTree of(Path root, String name, Predicate<Path> allowed) {
      return of(root, SpecLayout.USUAL, name, allowed);
    }

    /** The same for any layout. */
    public static DirectorySpecTree of(
        Path root, SpecLayout layout, String name, Predicate<Path> allowed) {
      Path top = root.resolve(layout.directory());
      try {
        List<String> paths = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (String directory : layout.complete() ? List.of("") : SpecLayout.DIRECTORIES) {
          if (Files.isDirectory(top.resolve(directory))) {
            addFiles(name, top, top.resolve(directory), layout, paths, links);
          }
        }
        if (paths.stream().noneMatch(SpecLayout::isPage)) {
          throw SpecException.noPage(name, layout);
        }
        checkLinks(root, top, name, links, allowed);
        Collections.sort(paths);
        return new DirectorySpecTree(top, name, List.copyOf(paths));
      } catch (IOException e) {
        throw new SpecException("`" + name + "` cannot be read: " + e.getMessage());
      }
    }

    private static void addFiles(
        String name,
        Path top,
        Path directory,
        SpecLayout layout,
        List<String> paths,
        List<String> links)
        throws IOException {
      DirectoryCount count = new DirectoryCount();
      // Relativizing each path would take as long as the rest of the walk.
      int prefix = top.resolve("_").toString().length() - 1;
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              if (count.exceedsLimit()) {
                throw new SpecException("`" + name + "`: " + DirectoryCount.REFUSAL);
              }
              return SpecLayout.isSkipped(path(each) + "/")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              String path = path(each);
              if (layout.contains(path)) {
                paths.add(path);
                if (attributes.isSymbolicLink()) {
                  links.add(path);
                }
              }
              return FileVisitResult.CONTINUE;
            }

            private String path(Path each) {
              String path = each.toString();
              return path.substring(Math.min(prefix, path.length())).replace('\\', '/');
            }
          });
    }

    private static void checkLinks(
        Path root, Path top, String name, List<String> links, Predicate<Path> allowed)
        throws IOException {
      Path real = root.toRealPath();
      checkLink(real, top, root.relativize(top).toString(), name, allowed);
      for (String path : links) {
        Path page = top.resolve(path);
        if (Files.exists(page)) {
          checkLink(real, page, path, name, allowed);
        }
      }
    }

    private static void checkLink(
        Path real, Path target, String path, String name, Predicate<Path> allowed)
        throws IOException {
      if (!target.toRealPath().startsWith(real) && !allowed.test(target)) {
        throw new SpecException("`" + path + "` of `" + name + "` is a link that leads out of it");
      }
    }

    @Override
    public Optional<byte[]> read(String path) {
      try {
        return Collections.binarySearch(paths, path) >= 0
            ? Optional.of(BoundedFile.start(root.resolve(path), Specification.LONGEST_PAGE + 1))
            : Optional.empty();
      } catch (RefusedFileException e) {
        throw new SpecException("`" + path + "` of `" + name + "`: " + e.getMessage());
      } catch (IOException e) {
        throw new SpecException("`" + path + "` of `" + name + "` cannot be read");
      }
    }
  }
}
