package io.github.seplint.spec.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mapping between URLs and the files of a tree that are the pages they lead to. */
public sealed interface PageUrls {
  /** The start of the URLs; identifies the mapping in {@code spec.lock}. */
  String prefix();

  /**
   * The start of the paths of pages, so that the paths of several trees differ: empty, or the host
   * and path of the prefix.
   */
  String root();

  /** Files that a URL may lead to, the most probable first; empty if it is not covered. */
  List<String> files(SpecLink link);

  /** The missing file that a URL leads to; empty if it is not covered. */
  Optional<String> missing(SpecLink link);

  /** The URL of a file. */
  String url(String file);

  /**
   * The URL of a page at the revision that another URL of the same repository cites.
   *
   * @param cited the cited URL
   * @param target as returned by {@link #url}, with an anchor or without
   */
  static String atRevisionOf(String cited, String target) {
    Optional<RevisionPath> from = RevisionPath.of(SpecLink.of(cited));
    if (from.isEmpty()) {
      return target;
    }
    String repository = "https://" + from.get().repository;
    String head = repository + "blob/HEAD/";
    boolean isPath = !target.contains("://");
    return isPath || target.regionMatches(true, 0, head, 0, head.length())
        ? repository
            + "blob/"
            + from.get().revision()
            + (isPath ? target : target.substring(head.length()))
        : target;
  }

  /** Returns whether the anchors of headings are those of GitHub instead of the site's. */
  default boolean hasGitHubAnchors() {
    return true;
  }

  /**
   * The mapping of a prefix: the site, a GitHub repository at any revision, or any other.
   *
   * @param prefix a web address, with or without a trailing slash
   */
  static PageUrls of(String prefix) {
    String address = SpecLink.of(prefix).address();
    String start = address.endsWith("/") ? address : address + "/";
    if (SpecLink.isSite(start.substring(0, start.length() - 1))) {
      return PageSource.SITE;
    }
    Matcher gitHub = GitHub.REPOSITORY.matcher(start);
    return gitHub.matches()
        ? new GitHub(gitHub.group(1), gitHub.group(2))
        : new Prefix("https://" + start, start);
  }

  /**
   * The mapping of the remote of a repository; empty if it is not on GitHub.
   *
   * @param url as {@code git@github.com:owner/name.git}
   */
  static Optional<PageUrls> ofRemote(String url) {
    Matcher remote = GitHub.REMOTE.matcher(url);
    return remote.matches()
        ? Optional.of(new GitHub(remote.group(1), remote.group(2)))
        : Optional.empty();
  }

  /**
   * The mapping of a tree whose address is unknown: it covers the URLs of files that it has.
   *
   * @param name distinguishes several such trees; empty if there is only one
   */
  static PageUrls unknown(String name) {
    return new Unknown(name);
  }

  /**
   * The MCP site has the pages below {@code docs} of its repository; extensions and {@code /index}
   * are omitted in URLs.
   */
  record Site() implements PageUrls {
    private static final GitHub REPOSITORY =
        new GitHub("modelcontextprotocol", "modelcontextprotocol");

    @Override
    public String prefix() {
      return "https://" + SpecLink.SITE + "/";
    }

    @Override
    public String root() {
      return "";
    }

    @Override
    public List<String> files(SpecLink link) {
      if (link.isOnSite()) {
        return pages("docs" + link.path()).skip(1).toList();
      }
      // The site has the pages of the directory `seps` too, as docs/seps/*.mdx.
      return REPOSITORY.files(link).stream()
          .flatMap(file -> Stream.of(file, "docs/" + file.replaceFirst("\\.md$", ".mdx")))
          .toList();
    }

    @Override
    public Optional<String> missing(SpecLink link) {
      return link.isOnSite()
          ? Optional.of("docs" + link.path() + ".mdx")
          : REPOSITORY.missing(link);
    }

    @Override
    public String url(String file) {
      if (!file.startsWith("docs/")) {
        return REPOSITORY.url(file);
      }
      String path = file.substring("docs/".length()).replaceFirst("\\.mdx?$", "");
      return prefix() + (path.endsWith("/index") ? path.substring(0, path.length() - 6) : path);
    }

    @Override
    public boolean hasGitHubAnchors() {
      return false;
    }
  }

  /** The files of a repository on GitHub, at any revision. */
  record GitHub(String owner, String name) implements PageUrls {
    static final Pattern REPOSITORY = Pattern.compile("github\\.com/([^/]+)/([^/]+)/");
    static final Pattern REMOTE =
        Pattern.compile(
            "(?:(?:https?|git|ssh)://(?:[^/@]*@)?|[^/@:]+@)github\\.com[/:]([^/]+)/([^/]+?)(?:\\.git)?/?");

    @Override
    public String prefix() {
      return "https://github.com/" + owner + "/" + name + "/";
    }

    @Override
    public String root() {
      return "github.com/" + owner + "/" + name + "/";
    }

    @Override
    public List<String> files(SpecLink link) {
      return afterRevision(link).stream().flatMap(RevisionPath::candidates).toList();
    }

    @Override
    public Optional<String> missing(SpecLink link) {
      return afterRevision(link).map(RevisionPath::probable);
    }

    private Optional<RevisionPath> afterRevision(SpecLink link) {
      return RevisionPath.of(link).filter(path -> path.repository.equalsIgnoreCase(root()));
    }

    @Override
    public String url(String file) {
      return prefix() + "blob/HEAD/" + file;
    }
  }

  /** The files of a repository at an unknown address. */
  record Unknown(String name) implements PageUrls {
    @Override
    public String prefix() {
      return "https://github.com/" + (name.isEmpty() ? "" : "*/" + name + "/");
    }

    @Override
    public String root() {
      return name.isEmpty() ? "" : name + "/";
    }

    @Override
    public List<String> files(SpecLink link) {
      return RevisionPath.of(link).stream().flatMap(RevisionPath::candidates).toList();
    }

    @Override
    public Optional<String> missing(SpecLink link) {
      return Optional.empty();
    }

    /** The path alone, which {@link #atRevisionOf} completes. */
    @Override
    public String url(String file) {
      return file;
    }
  }

  /** The files below any other address; extensions and {@code /index} may be omitted in URLs. */
  record Prefix(String prefix, String root) implements PageUrls {
    @Override
    public List<String> files(SpecLink link) {
      return rest(link).stream().flatMap(PageUrls::pages).toList();
    }

    @Override
    public Optional<String> missing(SpecLink link) {
      return rest(link).map(path -> SpecLayout.isPage(path) ? path : path + ".md");
    }

    private Optional<String> rest(SpecLink link) {
      String address = link.address() + "/";
      return Optional.of(address)
          .filter(each -> each.startsWith(root))
          .map(each -> SpecLink.decoded(each.substring(root.length()).replaceFirst("/$", "")));
    }

    @Override
    public String url(String file) {
      return prefix + file;
    }
  }

  /**
   * The path of a file in the address of a repository. The end of the revision is unknown, as it
   * may contain slashes.
   *
   * @param repository host, owner and name, with a trailing slash
   * @param path revision and path of the file
   * @param isDirectory whether the URL shows a directory
   */
  record RevisionPath(String repository, String path, boolean isDirectory) {
    private static final Pattern FILE =
        Pattern.compile("(.+?/(?:-/)?)(blob|tree|raw|blame|edit)/([^/]+/.+)");
    private static final Pattern RAW =
        Pattern.compile("raw\\.githubusercontent\\.com/([^/]+/[^/]+/)(?:refs/heads/)?([^/]+/.+)");
    private static final Pattern USUAL =
        Pattern.compile("[^/]+/(?:.*?/)??((?:docs|seps|specification)(?:/.*)?)");

    static Optional<RevisionPath> of(SpecLink link) {
      Matcher raw = RAW.matcher(link.address());
      if (raw.matches()) {
        return Optional.of(path("github.com/" + raw.group(1), raw.group(2), false));
      }
      Matcher file = FILE.matcher(link.address());
      return file.matches()
          ? Optional.of(path(file.group(1), file.group(3), file.group(2).equals("tree")))
          : Optional.empty();
    }

    private static RevisionPath path(String repository, String path, boolean isDirectory) {
      return new RevisionPath(repository, SpecLink.decoded(path), isDirectory);
    }

    /** The possible paths, the one after the shortest revision first. */
    Stream<String> candidates() {
      List<String> paths = new ArrayList<>();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        paths.add(path.substring(slash + 1));
      }
      return isDirectory ? paths.stream().flatMap(PageUrls::pages) : paths.stream();
    }

    /** The revision before that path, with a trailing slash. */
    String revision() {
      return path.substring(0, path.length() - probable().length());
    }

    /** The path from the first directory that usually has pages; else after a short revision. */
    String probable() {
      Matcher usual = USUAL.matcher(path);
      return usual.matches() ? usual.group(1) : path.substring(path.indexOf('/') + 1);
    }
  }

  /** The files that a path without an extension may lead to. */
  private static Stream<String> pages(String path) {
    return Stream.of("", ".mdx", ".md", "/index.mdx", "/index.md", "/README.md").map(path::concat);
  }
}
