package io.github.seplint.spec.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A specification in a folder, without git. */
public final class DirectorySpecTree implements SpecTree {
  private final Path root;
  private final String name;
  private final List<String> paths;

  private DirectorySpecTree(Path root, String name, List<String> paths) {
    this.root = root;
    this.name = name;
    this.paths = paths;
  }

  /**
   * Lists the pages of a folder.
   *
   * @param root the folder that has {@code docs}
   * @param name as the user calls it
   * @param allowed where links may lead that lead out of the folder
   * @throws SpecException if there are none, or one is a link that leads elsewhere
   */
  public static DirectorySpecTree of(Path root, String name, Predicate<Path> allowed) {
    Path docs = root.resolve("docs");
    if (!Files.isDirectory(docs)) {
      throw new SpecException("`" + name + "` is no specification: it has no folder `docs`");
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
      return new DirectorySpecTree(root, name, held(root, name, paths, allowed));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new SpecException("`" + name + "` cannot be read: " + e.getMessage());
    }
  }

  private static List<String> held(
      Path root, String name, List<String> paths, Predicate<Path> allowed) throws IOException {
    Path real = root.toRealPath();
    for (String path : paths) {
      Path page = root.resolve(path);
      if (Files.isSymbolicLink(page)
          && Files.exists(page)
          && !page.toRealPath().startsWith(real)
          && !allowed.test(page)) {
        throw new SpecException("`" + path + "` of `" + name + "` is a link that leads out of it");
      }
    }
    return paths;
  }

  @Override
  public List<String> paths() {
    return paths;
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

  @Override
  public String name() {
    return name;
  }
}
