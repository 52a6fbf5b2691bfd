package io.github.seplint.project;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TreeScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkout of the conformance suite: its commit, and where its scenarios and checks are defined.
 *
 * @param commit the id of the commit; empty if it is no Git repository
 * @param scenarios the places of the definitions by scenario, as {@code src/scenarios/a.ts#L12}
 * @param checks the same by check id
 */
public record SuiteCheckout(
    Optional<String> commit,
    SortedMap<String, String> scenarios,
    SortedMap<String, String> checks) {
  private static final String SOURCES = "src";

  /** Properties of classes and objects: {@code name = 'tools-list';} and {@code id: 'sep-1-a',}. */
  private static final Pattern DEFINITION =
      Pattern.compile("\\b(name|id)\\s{0,8}[:=]\\s{0,8}(['\"`])([^'\"`\\s]{1,200})\\2");

  /**
   * Reads a checkout.
   *
   * @param name {@code <path>[@<revision>]}; a repository is read at that revision or at HEAD, not
   *     its work tree
   * @throws UsageException if there is no such directory, or it is not the suite
   */
  public static SuiteCheckout read(Project project, String name) {
    int at = Files.exists(project.resolve(name)) ? -1 : name.lastIndexOf('@');
    Path directory = project.resolve(at > 0 ? name.substring(0, at) : name);
    UsageException.throwIf(!Files.isDirectory(directory), "no such checkout of the suite: " + name);
    try (Definitions definitions = new Definitions()) {
      Optional<GitRepository> repository =
          GitRepository.open(directory, project.display(directory));
      repository.ifPresent(definitions::open);
      UsageException.throwIf(
          at > 0 && repository.isEmpty(), "`" + name + "` is not a git repository");
      Optional<Commit> commit =
          repository.map(git -> at > 0 ? git.commit(name.substring(at + 1)) : git.head());
      if (repository.isPresent()) {
        definitions.read(repository.get(), commit.orElseThrow());
      } else {
        definitions.read(directory);
      }
      UsageException.throwIf(
          definitions.scenarios.isEmpty(), name + ": no scenario in " + SOURCES + "/**/*.ts");
      return new SuiteCheckout(commit.map(Commit::id), definitions.scenarios, definitions.checks);
    } catch (IOException e) {
      throw new UsageException(name + ": cannot be read");
    }
  }

  /** Collects definitions; the first one in the order of the paths counts. */
  private static final class Definitions implements AutoCloseable {
    private final SortedMap<String, String> scenarios = new TreeMap<>();
    private final SortedMap<String, String> checks = new TreeMap<>();
    private Optional<GitRepository> opened = Optional.empty();

    void open(GitRepository repository) {
      opened = Optional.of(repository);
    }

    void read(GitRepository repository, Commit commit) {
      for (Map.Entry<String, String> file :
          repository
              .files(commit, TreeScope.of(List.of(SOURCES), Definitions::isSource))
              .entrySet()) {
        add(file.getKey(), repository.content(file.getKey(), file.getValue()));
      }
    }

    void read(Path directory) throws IOException {
      SortedMap<String, Path> files = new TreeMap<>();
      Path sources = directory.resolve(SOURCES);
      if (Files.isDirectory(sources)) {
        Files.walkFileTree(
            sources,
            new SimpleFileVisitor<Path>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && isSource(path)) {
                  files.put(path, file);
                }
                return FileVisitResult.CONTINUE;
              }
            });
      }
      for (Map.Entry<String, Path> file : files.entrySet()) {
        add(file.getKey(), TextFiles.bytes(file.getValue()));
      }
    }

    private static boolean isSource(String path) {
      return path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith(".d.ts");
    }

    private void add(String path, byte[] content) {
      int number = 0;
      for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        Matcher definition = DEFINITION.matcher(line);
        while (definition.find()) {
          SortedMap<String, String> names = definition.group(1).equals("id") ? checks : scenarios;
          names.putIfAbsent(definition.group(3), path + "#L" + number);
        }
      }
    }

    @Override
    public void close() {
      opened.ifPresent(GitRepository::close);
    }
  }
}
