package io.github.seplint.project;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.PageUrls;
import io.github.seplint.spec.page.SpecLayout;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The specification of a run: pages in directories, and in git repositories at a revision. The work
 * tree of a repository is not read.
 *
 * @param name of the sources, independent of the location of the checkouts
 */
public record SpecSource(Specification specification, String name, List<GitRepository> repositories)
    implements AutoCloseable {

  /**
   * A source as the user names it: {@code [<url>=]<path>[@<revision>][:<directory>]}.
   *
   * @param key of the configuration; empty on the command line
   */
  private record Argument(Optional<String> url, String source, String key) {

    static Argument parse(String value) {
      boolean hasUrl = value.matches("https?://[^=]+=.+");
      UsageException.throwIf(
          !hasUrl && value.matches("https?://.*"),
          "`" + value + "` is no source; pass --spec <url>=<directory or repository>");
      int equals = hasUrl ? value.indexOf('=') : -1;
      return new Argument(
          hasUrl ? Optional.of(value.substring(0, equals)) : Optional.empty(),
          value.substring(equals + 1),
          "");
    }
  }

  /** Opens the named sources, else the configured ones; throws if there are none. */
  public static SpecSource open(Project project, List<String> named) {
    return find(project, named)
        .orElseThrow(
            UsageException.of("no specification given: pass --spec or set `spec` in seplint.yaml"));
  }

  /** Opens the named sources, else the configured ones, if any. */
  public static Optional<SpecSource> find(Project project, List<String> named) {
    if (!areGiven(project, named)) {
      return Optional.empty();
    }
    Opener opener = new Opener(project);
    try {
      opener.arguments(named).forEach(opener::open);
      return Optional.of(opener.source());
    } catch (RuntimeException e) {
      opener.repositories.forEach(GitRepository::close);
      throw e;
    }
  }

  /** Returns whether sources are given on the command line or in the configuration. */
  public static boolean areGiven(Project project, List<String> named) {
    return !named.isEmpty()
        || project.config().value("spec").isPresent()
        || !project.config().specs().isEmpty();
  }

  @Override
  public void close() {
    repositories.forEach(GitRepository::close);
  }

  /** Opens sources one by one. */
  private static final class Opener {
    private final Project project;
    private final List<OpenTree> trees = new ArrayList<>();
    private final List<GitRepository> repositories = new ArrayList<>();

    /** A tree with the URLs of its pages; empty if they are unknown. */
    private record OpenTree(Optional<PageUrls> urls, SpecTree tree, String name) {}

    Opener(Project project) {
      this.project = project;
    }

    private List<Argument> arguments(List<String> named) {
      if (!named.isEmpty()) {
        return named.stream().map(Argument::parse).toList();
      }
      List<Argument> configured = new ArrayList<>();
      project
          .config()
          .value("spec")
          .ifPresent(name -> configured.add(new Argument(Optional.empty(), name, "spec")));
      project
          .config()
          .specs()
          .forEach((url, name) -> configured.add(new Argument(Optional.of(url), name, "specs")));
      return configured;
    }

    private void open(Argument argument) {
      Optional<PageUrls> urls = argument.url.map(PageUrls::of);
      String name = argument.source;
      Path directory = argument.key.isEmpty() ? project.workingDirectory() : project.root();
      // The parts of a name are split only if there is no file of that name.
      int colon = exists(directory, name) ? -1 : name.indexOf(':', 2);
      String subdirectory = colon < 0 ? "" : name.substring(colon + 1);
      String source = colon < 0 ? name : name.substring(0, colon);
      int at = exists(directory, source) ? -1 : source.lastIndexOf('@');
      Path root = path(directory, at > 0 ? source.substring(0, at) : source, name);
      check(argument, root);
      UsageException.throwIf(!Files.exists(root), "no such specification: " + name);
      SpecLayout layout = layout(urls, colon, subdirectory, name);
      Optional<GitRepository> repository = GitRepository.open(root, project.display(root));
      repository.ifPresent(repositories::add);
      UsageException.throwIf(
          at > 0 && repository.isEmpty(),
          "`"
              + source.substring(0, Math.max(0, at))
              + "` is not a git repository, so it has no revisions");
      SpecTree tree =
          repository.isPresent()
              ? tree(repository.get(), at > 0 ? source.substring(at + 1) : "", layout, name)
              : tree(root, layout, name);
      trees.add(new OpenTree(urls.or(() -> recognized(tree, repository)), tree, baseName(root)));
    }

    private void check(Argument argument, Path root) {
      if (!argument.key.isEmpty()) {
        PathGuard guard = project.guard();
        guard.check(argument.key, argument.source, root, "use --spec");
        guard.checkRepository(
            argument.key, argument.source, root, project.workingDirectory(), "use --spec");
      }
    }

    /** All pages of a subdirectory or of an address of its own, else those in the usual places. */
    private static SpecLayout layout(
        Optional<PageUrls> urls, int colon, String subdirectory, String name) {
      Path path = path(Path.of(""), subdirectory, name).normalize();
      UsageException.throwIf(
          path.isAbsolute() || path.startsWith(".."),
          "`" + subdirectory + "` of `" + name + "` must be a directory in the source");
      String directory = path.toString().replace('\\', '/');
      boolean complete = colon >= 0 || urls.filter(PageUrls.Prefix.class::isInstance).isPresent();
      return new SpecLayout(directory.isEmpty() ? "" : directory + "/", complete);
    }

    private static SpecTree tree(
        GitRepository repository, String revision, SpecLayout layout, String name) {
      Commit commit = revision.isEmpty() ? repository.head() : repository.commit(revision);
      return GitSpecTree.of(repository, commit, layout).requirePage(name);
    }

    private SpecTree tree(Path root, SpecLayout layout, String name) {
      DirectorySpecTree tree = DirectorySpecTree.of(root, layout, name, project.guard()::contains);
      project.addInputs(tree.paths().stream().map(tree.root()::resolve).toList());
      return tree;
    }

    /** The URLs of a tree without a given one: of the MCP site, or of the remote on GitHub. */
    private static Optional<PageUrls> recognized(
        SpecTree tree, Optional<GitRepository> repository) {
      return PageSource.isSite(tree)
          ? Optional.of(PageSource.SITE)
          : repository.flatMap(GitRepository::origin).flatMap(PageUrls::ofRemote);
    }

    private static boolean exists(Path directory, String name) {
      return Files.exists(path(directory, name, name));
    }

    private static Path path(Path directory, String path, String name) {
      try {
        return directory.resolve(path).normalize();
      } catch (InvalidPathException e) {
        throw new UsageException("no such specification: " + name);
      }
    }

    private static String baseName(Path root) {
      return Optional.ofNullable(root.getFileName())
          .map(name -> name.toString().replaceFirst("\\.git$", ""))
          .orElse("");
    }

    SpecSource source() {
      List<PageSource> sources = new ArrayList<>();
      List<String> names = new ArrayList<>();
      Set<String> prefixes = new HashSet<>();
      for (OpenTree each : trees) {
        PageUrls urls =
            each.urls.orElseGet(() -> PageUrls.unknown(trees.size() == 1 ? "" : each.name));
        UsageException.throwIf(
            !prefixes.add(urls.prefix()),
            "two specifications for " + urls.prefix() + "; pass --spec <url>=<source> for each");
        PageSource source = new PageSource(urls, each.tree);
        sources.add(source);
        names.add(
            each.name
                + source.commit().map(at -> ", " + at.shortId() + " of " + at.date()).orElse(""));
      }
      return new SpecSource(new Specification(sources), String.join("; ", names), repositories);
    }
  }
}
