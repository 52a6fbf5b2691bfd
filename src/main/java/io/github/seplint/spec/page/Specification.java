package io.github.seplint.spec.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.mdx.MdxParser;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The specification: the pages of one or several sources, read on first use. */
public final class Specification {
  /**
   * The maximum size of a page in bytes; the longest of the public specification has 730 thousand.
   */
  static final int LONGEST_PAGE = 4 * 1024 * 1024;

  private static final Pattern REVISION = Pattern.compile("((?:.*?/)?specification/)([^/]+/)?.*");

  /** Pages that are never quoted: the schema is generated, the changelog describes the past. */
  private static final Set<String> NEVER_QUOTED = Set.of("schema.mdx", "changelog.mdx");

  private final List<PageSource> sources;
  private final List<String> paths;
  private final Map<String, PageSource> byPath = new HashMap<>();
  private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private final Map<String, String> unreadable = new ConcurrentHashMap<>();
  private final Map<String, List<String>> revisions = new ConcurrentHashMap<>();
  private final AtomicInteger readers = new AtomicInteger();
  private volatile PageStore store = PageStore.NONE;

  /** Creates the specification of the MCP site. */
  public Specification(SpecTree tree) {
    this(List.of(new PageSource(PageSource.SITE, tree)));
  }

  /**
   * Creates a specification.
   *
   * @param sources an earlier one takes precedence
   */
  public Specification(List<PageSource> sources) {
    this.sources = List.copyOf(sources);
    for (PageSource source : sources) {
      source.tree().paths().forEach(file -> byPath.putIfAbsent(source.path(file), source));
    }
    this.paths = byPath.keySet().stream().sorted().toList();
  }

  /** Takes parsed pages from a store, and adds those that it does not have. */
  public void use(PageStore pages) {
    store = pages;
  }

  /** The same with other sources; content that is known to be the same is not read again. */
  public Specification with(List<PageSource> others) {
    Specification with = new Specification(others);
    with.use(store);
    pages.forEach(
        (path, page) -> {
          Optional<String> id = contentId(path);
          if (page.isPresent() && id.isPresent() && id.equals(with.contentId(path))) {
            with.pages.put(path, page);
          }
        });
    return with;
  }

  public List<PageSource> sources() {
    return sources;
  }

  /** The source that a page, which may not exist, belongs to; empty if it is not given. */
  public Optional<PageSource> source(String path) {
    return Optional.ofNullable(byPath.get(path))
        .or(
            () ->
                sources.stream()
                    .filter(each -> each.owns(path))
                    .max(
                        (a, b) ->
                            Integer.compare(a.urls().root().length(), b.urls().root().length())));
  }

  /** The paths of all files, in the order of their code units. */
  public List<String> paths() {
    return paths;
  }

  /** The names of the sources, for messages. */
  public String name() {
    return sources.stream()
        .map(each -> "`" + each.tree().name() + "`")
        .collect(Collectors.joining(", "));
  }

  /** The content of a file. */
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(byPath.get(path))
        .flatMap(source -> source.tree().read(source.file(path)));
  }

  /** The id of the content of a file, see {@link SpecTree#contentId}. */
  public Optional<String> contentId(String path) {
    return Optional.ofNullable(byPath.get(path))
        .flatMap(source -> source.tree().contentId(source.file(path)));
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

  /** The title of a SEP without its number, if the specification has its page. */
  public Optional<String> sepTitle(long sep) {
    String number = "SEP-" + sep + ":";
    return proposalPath(sep)
        .flatMap(path -> frontMatterTitle(path).or(() -> page(path).flatMap(Page::title)))
        .map(title -> title.startsWith(number) ? title.substring(number.length()).strip() : title);
  }

  /** A page that has its title in the front matter is not parsed for that. */
  private Optional<String> frontMatterTitle(String path) {
    return read(path)
        .flatMap(Specification::text)
        .flatMap(Page::frontMatterTitle)
        .map(String::strip)
        .filter(title -> !title.isEmpty());
  }

  /** A page; empty if no source has it or it cannot be read. */
  public Optional<Page> page(String path) {
    return byPath.containsKey(path) ? pages.computeIfAbsent(path, this::parse) : Optional.empty();
  }

  /** The target of a URL: the source with the longest prefix that has the page, else any. */
  public ResolvedLink link(String url) {
    SpecLink parts = SpecLink.of(url);
    return first(source -> source.resolve(parts))
        .or(() -> first(source -> source.missing(parts)))
        .orElse(new ResolvedLink(ResolvedLink.How.FOREIGN, "", parts.anchor()));
  }

  private Optional<ResolvedLink> first(Function<PageSource, Optional<ResolvedLink>> resolve) {
    return sources.stream()
        .sorted((a, b) -> Integer.compare(b.urls().prefix().length(), a.urls().prefix().length()))
        .flatMap(each -> resolve.apply(each).stream())
        .findFirst();
  }

  /** The URL of a page, which may not exist. */
  public String url(String path) {
    return source(path).map(each -> each.urls().url(each.file(path))).orElse(path);
  }

  /** The other pages of the revision that a page belongs to, in order of their paths. */
  public List<Page> siblings(String path) {
    String scope = scope(path);
    if (scope.equals(path)) {
      return List.of();
    }
    List<String> siblings =
        revisions.computeIfAbsent(scope, this::quotedPaths).stream()
            .filter(each -> !each.equals(path))
            .toList();
    readAhead(siblings);
    return siblings.stream().flatMap(each -> page(each).stream()).toList();
  }

  private List<String> quotedPaths(String revision) {
    return paths.stream()
        .filter(each -> each.startsWith(revision) && SpecLayout.isPage(each))
        .filter(Specification::isQuoted)
        .toList();
  }

  /** Returns whether rows that cite another page of the revision may quote a page. */
  public static boolean isQuoted(String path) {
    return !NEVER_QUOTED.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * Returns an object computed from this specification, once for each type.
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

  /**
   * The directory of the revision that a page belongs to, {@code specification/<revision>/}; the
   * page itself outside of revisions.
   */
  public static String scope(String path) {
    Matcher revision = REVISION.matcher(path);
    return revision.matches()
        ? revision.group(1) + Optional.ofNullable(revision.group(2)).orElse("")
        : path;
  }

  /** A page and the other pages of its revision, in order of their paths. */
  public List<Page> scopePages(String path) {
    List<Page> pages = new ArrayList<>(siblings(path));
    page(path).ifPresent(pages::add);
    pages.sort((a, b) -> a.path().compareTo(b.path()));
    return pages;
  }

  /**
   * Returns whether a sentence of a page may move to another: to the pages of its revision, else
   * only within the page.
   */
  public static boolean isOfSameRevision(String path, String other) {
    String scope = scope(path);
    return scope.equals(path) ? other.equals(path) : other.startsWith(scope);
  }

  /** The page of the proposal, if a source has it. */
  public Optional<Page> proposal(long sep) {
    return proposalPath(sep).flatMap(this::page);
  }

  private Optional<String> proposalPath(long sep) {
    return sources.stream().flatMap(source -> source.proposal(sep).stream()).findFirst();
  }

  private Optional<Page> parse(String path) {
    Optional<byte[]> bytes = read(path);
    Optional<String> text = bytes.flatMap(Specification::text);
    if (bytes.isPresent() && text.isEmpty()) {
      boolean tooLong = bytes.get().length > LONGEST_PAGE;
      unreadable.put(path, tooLong ? "it is longer than 4 MiB" : "it is not UTF-8");
    }
    try {
      return text.map(each -> page(new SourceText(path, each), bytes.orElseThrow()));
    } catch (InvalidFileException e) {
      unreadable.put(path, "it has " + e.problems().get(0).message());
      return Optional.empty();
    }
  }

  private Page page(SourceText text, byte[] bytes) {
    PageSource source = source(text.path()).orElseThrow();
    boolean gitHub = source.urls().hasGitHubAnchors();
    String id = store.id(source.tree(), source.file(text.path()), bytes);
    String key = id + (gitHub ? " github" : "") + (MdxParser.isMarkdown(text) ? " md" : "");
    String url = url(text.path());
    Optional<RecordReader> stored = store.find(key);
    if (stored.isPresent()) {
      try {
        return new Page(text, url, PageContent.read(stored.get(), text));
      } catch (CorruptRecordException | IllegalArgumentException e) {
        // It is parsed again.
      }
    }
    PageContent content = PageContent.parse(text, gitHub);
    Page page = new Page(text, url, content);
    if (!id.isEmpty()) {
      store.add(key, content.write(page));
    }
    return page;
  }

  /** The text of a page; empty if it is too long or not UTF-8. */
  public static Optional<String> text(byte[] page) {
    return page.length > LONGEST_PAGE ? Optional.empty() : decode(page);
  }

  static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Parsed pages of earlier runs. Safe for use by several threads. */
  public interface PageStore {
    /** No pages. */
    PageStore NONE =
        new PageStore() {
          @Override
          public String id(SpecTree tree, String file, byte[] content) {
            return "";
          }

          @Override
          public Optional<RecordReader> find(String key) {
            return Optional.empty();
          }

          @Override
          public void add(String key, byte[] page) {}
        };

    /**
     * Returns an id of the content of a file: no other content has the same.
     *
     * @param content what was just read
     */
    String id(SpecTree tree, String file, byte[] content);

    /** Returns what was added with a key. */
    Optional<RecordReader> find(String key);

    /** Keeps a page for later runs. */
    void add(String key, byte[] page);
  }
}
