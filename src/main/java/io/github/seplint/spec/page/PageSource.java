package io.github.seplint.spec.page;

import io.github.seplint.git.Commit;
import io.github.seplint.spec.page.SpecLink.Redirects;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.SpecLink.ResolvedLink.How;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A directory or repository with the pages of some URLs. */
public final class PageSource {
  /** The URLs of the MCP site. */
  public static final PageUrls SITE = new PageUrls.Site();

  private static final Pattern INDEX = Pattern.compile(".*/((index|README)\\.mdx?)");

  private final PageUrls urls;
  private final SpecTree tree;
  private final Redirects redirects;
  private final Set<String> files;
  private final boolean hasOnlyUsualPlaces;

  /** Reads the redirects of a tree. */
  public PageSource(PageUrls urls, SpecTree tree) {
    this(urls, tree, redirects(tree));
  }

  private PageSource(PageUrls urls, SpecTree tree, Redirects redirects) {
    this.urls = urls;
    this.tree = tree;
    this.redirects = redirects;
    this.files = new HashSet<>(tree.paths());
    this.hasOnlyUsualPlaces = files.stream().allMatch(SpecLayout::isUsual);
  }

  private static Redirects redirects(SpecTree tree) {
    return new Redirects(
        tree.read(SpecLayout.SITE_CONFIG).orElseGet(() -> "{}".getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns whether a tree is that of the MCP site. */
  public static boolean isSite(SpecTree tree) {
    return tree.paths().stream()
        .anyMatch(
            path ->
                path.equals(SpecLayout.SITE_CONFIG)
                    || path.startsWith("docs/specification/")
                    || path.startsWith("docs/seps/"));
  }

  /** The same pages in another tree; redirects that are known to be the same are not read again. */
  public PageSource with(SpecTree other) {
    Optional<String> id = tree.contentId(SpecLayout.SITE_CONFIG);
    boolean same = id.isPresent() && id.equals(other.contentId(SpecLayout.SITE_CONFIG));
    return new PageSource(urls, other, same ? redirects : redirects(other));
  }

  public PageUrls urls() {
    return urls;
  }

  public SpecTree tree() {
    return tree;
  }

  /** The tree, if it is that of a commit. */
  public Optional<GitSpecTree> git() {
    return tree instanceof GitSpecTree git ? Optional.of(git) : Optional.empty();
  }

  /** The commit that is read, if there is one. */
  public Optional<Commit> commit() {
    return git().map(GitSpecTree::commit);
  }

  /** The path of a file as a page of the specification. */
  public String path(String file) {
    return urls.root() + file;
  }

  /** The file of a path for which {@link #owns} returns true. */
  String file(String path) {
    return path.substring(urls.root().length());
  }

  /** Returns whether a page, which may not exist, belongs to this source. */
  boolean owns(String path) {
    int slash = path.indexOf('/');
    return urls.root().isEmpty()
        ? path.substring(0, Math.max(0, slash)).indexOf('.') < 0
        : path.startsWith(urls.root());
  }

  /** The existing page of a URL. */
  Optional<ResolvedLink> resolve(SpecLink link) {
    return existing(link)
        .or(
            () ->
                link.isOnSite()
                    ? redirects
                        .follow(link.path())
                        .map(target -> SpecLink.of("https://" + SpecLink.SITE + target))
                        .flatMap(target -> existing(target.orAnchor(link.anchor())))
                        .map(found -> new ResolvedLink(How.REDIRECT, found.path(), found.anchor()))
                    : Optional.empty());
  }

  private Optional<ResolvedLink> existing(SpecLink link) {
    return urls.files(link).stream()
        .filter(files::contains)
        .findFirst()
        .map(file -> new ResolvedLink(how(file, link), path(file), link.anchor()));
  }

  private static How how(String file, SpecLink link) {
    Matcher index = INDEX.matcher(file);
    String cited = link.path();
    return index.matches() && !cited.endsWith(index.group(1)) && !cited.endsWith(index.group(2))
        ? How.DIRECTORY_INDEX
        : How.FILE;
  }

  /** The link of a URL to a page that does not exist; empty if it would not be a page. */
  Optional<ResolvedLink> missing(SpecLink link) {
    return urls.missing(link)
        .filter(
            file -> SpecLayout.isPage(file) && (!hasOnlyUsualPlaces || SpecLayout.isUsual(file)))
        .map(file -> new ResolvedLink(How.MISSING, path(file), link.anchor()));
  }

  /** The page of a proposal: that of the site, else the file it is built from. */
  Optional<String> proposal(long sep) {
    List<String> starts = List.of("docs/seps/" + sep + "-", "seps/" + sep + "-");
    return starts.stream()
        .flatMap(start -> tree.paths().stream().filter(each -> each.startsWith(start)))
        .findFirst()
        .map(this::path);
  }
}
