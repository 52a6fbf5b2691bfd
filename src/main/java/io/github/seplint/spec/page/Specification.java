package io.github.seplint.spec.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.spec.page.SpecLink.Redirects;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A revision of the specification: its pages, read on first use, and its redirects. */
public final class Specification {
  /**
   * The maximum size of a page in bytes; the longest of the public specification has 730 thousand.
   */
  private static final int LONGEST_PAGE = 4 * 1024 * 1024;

  private static final String DOCS = "docs/";
  private static final String REDIRECTS = "docs/docs.json";
  private static final String REVISIONS = "docs/specification/";

  /** Pages that are never quoted: the schema is generated, the changelog describes the past. */
  private static final Set<String> NEVER_QUOTED = Set.of("schema.mdx", "changelog.mdx");

  private final SpecTree tree;
  private final Set<String> paths;
  private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private final Map<String, String> unreadable = new ConcurrentHashMap<>();
  private final Map<String, List<String>> revisions = new ConcurrentHashMap<>();
  private final AtomicInteger readers = new AtomicInteger();
  private final Redirects redirects;

  /** Creates a revision from a tree and reads its redirects. */
  public Specification(SpecTree tree) {
    this(tree, redirects(tree));
  }

  private Specification(SpecTree tree, Redirects redirects) {
    this.tree = tree;
    this.paths = new HashSet<>(tree.paths());
    this.redirects = redirects;
  }

  /**
   * The revision of another tree; content that is known to be the same in both is not read again.
   */
  public Specification with(SpecTree other) {
    Specification with =
        new Specification(other, hasSameContent(other, REDIRECTS) ? redirects : redirects(other));
    pages.forEach(
        (path, page) -> {
          if (page.isPresent() && hasSameContent(other, path)) {
            with.pages.put(path, page);
          }
        });
    return with;
  }

  private boolean hasSameContent(SpecTree other, String path) {
    Optional<String> id = tree.contentId(path);
    return id.isPresent() && id.equals(other.contentId(path));
  }

  private static Redirects redirects(SpecTree tree) {
    return new Redirects(tree.read(REDIRECTS).flatMap(Specification::decode).orElse("{}"));
  }

  public SpecTree tree() {
    return tree;
  }

  /** The reason why an existing page cannot be read. */
  public Optional<String> unreadable(String path) {
    return page(path).isPresent() ? Optional.empty() : Optional.ofNullable(unreadable.get(path));
  }

  /** The section that a link's anchor refers to, if its page exists and has it. */
  public Optional<Section> section(ResolvedLink link) {
    return link.isFound()
        ? page(link.path()).flatMap(page -> link.anchor().flatMap(page::section))
        : Optional.empty();
  }

  /** The title of a SEP without its number, if the tree has its page. */
  public Optional<String> sepTitle(long sep) {
    String number = "SEP-" + sep + ":";
    return proposal(sep)
        .flatMap(Page::title)
        .map(title -> title.startsWith(number) ? title.substring(number.length()).strip() : title);
  }

  /** A page; empty if the tree does not have it or it cannot be read. */
  public Optional<Page> page(String path) {
    return paths.contains(path) ? pages.computeIfAbsent(path, this::read) : Optional.empty();
  }

  /** The target of a URL in this revision. */
  public ResolvedLink link(String url) {
    SpecLink parts = SpecLink.of(url);
    if (!parts.isSpecification()) {
      return new ResolvedLink(ResolvedLink.How.FOREIGN, "", parts.anchor());
    }
    return at(parts.path(), parts.anchor())
        .or(() -> redirected(parts))
        .orElse(
            new ResolvedLink(
                ResolvedLink.How.MISSING,
                DOCS + parts.path().substring(1) + ".mdx",
                parts.anchor()));
  }

  private Optional<ResolvedLink> redirected(SpecLink parts) {
    return redirects
        .follow(parts.path())
        .map(target -> SpecLink.of("https://" + SpecLink.SITE + target))
        .flatMap(target -> at(target.path(), parts.anchor().or(target::anchor)))
        .map(link -> new ResolvedLink(ResolvedLink.How.REDIRECT, link.path(), link.anchor()));
  }

  private Optional<ResolvedLink> at(String path, Optional<String> anchor) {
    String page = DOCS + path.substring(Math.min(1, path.length()));
    if (paths.contains(page + ".mdx")) {
      return Optional.of(new ResolvedLink(ResolvedLink.How.FILE, page + ".mdx", anchor));
    }
    String index = page + "/index.mdx";
    return paths.contains(index)
        ? Optional.of(new ResolvedLink(ResolvedLink.How.DIRECTORY_INDEX, index, anchor))
        : Optional.empty();
  }

  /** The other pages of the revision that a page belongs to, in order of their paths. */
  public List<Page> siblings(String path) {
    if (!path.startsWith(REVISIONS)) {
      return List.of();
    }
    List<String> siblings =
        revisions.computeIfAbsent(revision(path), this::quotedPaths).stream()
            .filter(each -> !each.equals(path))
            .toList();
    readAhead(siblings);
    return siblings.stream().flatMap(each -> page(each).stream()).toList();
  }

  private List<String> quotedPaths(String revision) {
    return tree.paths().stream()
        .filter(each -> each.startsWith(revision))
        .filter(each -> !NEVER_QUOTED.contains(each.substring(each.lastIndexOf('/') + 1)))
        .toList();
  }

  /**
   * Returns an object computed from this revision, once for each type.
   *
   * @param compute called at most once for a type
   */
  public <T> T derived(Class<T> type, Function<Specification, T> compute) {
    return type.cast(derived.computeIfAbsent(type, each -> compute.apply(this)));
  }

  /** Reads the pages of a revision; several threads start at different pages and share the work. */
  private void readAhead(List<String> pages) {
    int first = readers.getAndIncrement() * 7;
    for (int i = 0; i < pages.size(); i++) {
      page(pages.get((first + i) % pages.size()));
    }
  }

  /** The directory of the revision that a page belongs to; the page itself outside of revisions. */
  public static String scope(String path) {
    return path.startsWith(REVISIONS) ? revision(path) : path;
  }

  /** A page and the other pages of its revision, in order of their paths. */
  public List<Page> scopePages(String path) {
    List<Page> pages = new ArrayList<>(siblings(path));
    page(path).ifPresent(pages::add);
    pages.sort(Comparator.comparing(Page::path));
    return pages;
  }

  /**
   * Returns whether a sentence of a page may move to another: to the pages of its revision, else
   * only within the page.
   */
  public static boolean isOfSameRevision(String path, String other) {
    return path.startsWith(REVISIONS) ? other.startsWith(revision(path)) : other.equals(path);
  }

  private static String revision(String path) {
    return path.substring(0, path.indexOf('/', REVISIONS.length()) + 1);
  }

  /** The page of the proposal, if the tree has it. */
  public Optional<Page> proposal(long sep) {
    String start = DOCS + "seps/" + sep + "-";
    return tree.paths().stream()
        .filter(each -> each.startsWith(start))
        .findFirst()
        .flatMap(this::page);
  }

  private Optional<Page> read(String path) {
    Optional<byte[]> bytes = tree.read(path);
    Optional<String> text = bytes.flatMap(Specification::text);
    if (bytes.isPresent() && text.isEmpty()) {
      boolean tooLong = bytes.get().length > LONGEST_PAGE;
      unreadable.put(path, tooLong ? "it is longer than 4 MiB" : "it is not UTF-8");
    }
    return text.map(each -> Page.read(new SourceText(path, each)));
  }

  /** The text of a page; empty if it is too long or not UTF-8. */
  public static Optional<String> text(byte[] page) {
    return page.length > LONGEST_PAGE ? Optional.empty() : decode(page);
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
