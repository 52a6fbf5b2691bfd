package io.github.seplint.spec.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of one revision of the specification: the pages ({@code docs/**.mdx}) and {@code
 * docs/docs.json}, which contains the redirects. Safe for use by several threads.
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
     * Lists the pages of a directory.
     *
     * @param root the directory that contains {@code docs}
     * @param name the name as given by the user
     * @param allowed accepts the targets outside the directory that symbolic links may have
     * @throws SpecException if there are no pages, or one is a symbolic link to another place
     */
    public static DirectorySpecTree of(Path root, String name, Predicate<Path> allowed) {
      Path docs = root.resolve("docs");
      if (!Files.isDirectory(docs)) {
        throw new SpecException("`" + name + "` is not a specification: no directory `docs`");
      }
      try (Stream<Path> files = Files.walk(docs)) {
        List<String> paths =
            files
                .map(each -> root.relativize(each).toString().replace('\\', '/'))
                .filter(each -> each.endsWith(".mdx") || each.equals("docs/docs.json"))
                .sorted()
                .toList();
        if (paths.stream().noneMatch(each -> each.endsWith(".mdx"))) {
          throw new SpecException("`" + name + "` is no specification: `docs` has no .mdx page");
        }
        checkLinks(root, name, paths, allowed);
        return new DirectorySpecTree(root, name, paths);
      } catch (IOException | java.io.UncheckedIOException e) {
        throw new SpecException("`" + name + "` cannot be read: " + e.getMessage());
      }
    }

    private static void checkLinks(
        Path root, String name, List<String> paths, Predicate<Path> allowed) throws IOException {
      Path real = root.toRealPath();
      for (String path : paths) {
        Path page = root.resolve(path);
        if (Files.isSymbolicLink(page)
            && Files.exists(page)
            && !page.toRealPath().startsWith(real)
            && !allowed.test(page)) {
          throw new SpecException(
              "`" + path + "` of `" + name + "` is a link that leads out of it");
        }
      }
    }

    @Override
    public Optional<byte[]> read(String path) {
      try {
        return paths.contains(path)
            ? Optional.of(Files.readAllBytes(root.resolve(path)))
            : Optional.empty();
      } catch (IOException e) {
        throw new SpecException("`" + path + "` of `" + name + "` cannot be read");
      }
    }
  }
}
