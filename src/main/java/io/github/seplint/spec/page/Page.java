package io.github.seplint.spec.page;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.page.Passage.PassageWithoutParentheses;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of the specification: its sections and their content. */
public final class Page {
  private static final String ROOT = "docs/specification/";

  /** The size of the bit set that rules out words that the page does not contain. */
  static final int WORDS = 1 << 16;

  private static final String FENCE = "---\n";

  private final SourceText source;
  private final String url;
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  private final List<Row> rows = new ArrayList<>();
  private final IdentityHashMap<MdxBlock, Passage> byBlock = new IdentityHashMap<>();
  private final BitSet words;
  private final List<UnreadCode> unreadCode = new ArrayList<>();
  private List<PassageWithoutParentheses> withoutParentheses = List.of();
  private List<Passage> code = List.of();
  private final BitSet codeWords = new BitSet();

  /**
   * A row of a table that is not its header.
   *
   * @param cells at least one
   * @param header the cells of the table's first row
   */
  public record Row(List<Passage> cells, List<Passage> header) {}

  /** A code block that is tokenized when a quote is searched in code. */
  private record UnreadCode(int index, MdxBlock.Code block, Section section) {}

  /**
   * Creates a page.
   *
   * @param content of the source
   */
  Page(SourceText source, String url, PageContent content) {
    this.source = source;
    this.url = url;
    sections.add(new Section(0, 0, "", List.of(), Optional.empty()));
    int headings = 0;
    for (MdxBlock block : content.blocks()) {
      if (block instanceof MdxBlock.Heading heading) {
        open(heading, content.anchors().get(headings++));
      }
      if (block instanceof MdxBlock.Code code) {
        unreadCode.add(new UnreadCode(passages.size(), code, lastSection()));
      } else {
        add(block);
      }
    }
    collectRows();
    words = content.words().isEmpty() ? collectWords() : content.words();
  }

  /** The path of a page without the directory that all pages share, and without extension. */
  public static String shortPath(String path) {
    String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    return below.replaceFirst("\\.mdx?$", "");
  }

  /** Reads a page of the MCP site. */
  public static Page read(SourceText source) {
    return new Page(source, PageSource.SITE.url(source.path()), PageContent.parse(source, false));
  }

  public String path() {
    return source.path();
  }

  public String url() {
    return url;
  }

  /** The URL of a section, or of the page. */
  public String url(Optional<String> anchor) {
    return url + anchor.map(each -> "#" + each).orElse("");
  }

  public SourceText source() {
    return source;
  }

  public List<Section> sections() {
    return sections;
  }

  /** Headings, paragraphs, items and cells, in order. */
  public List<Passage> passages() {
    return passages;
  }

  public Optional<Section> section(String anchor) {
    return sections.stream().filter(each -> each.anchors().contains(anchor)).findFirst();
  }

  /**
   * The code blocks, in order, computed on first use. Their index is that of the passage after
   * them.
   */
  public synchronized List<Passage> code() {
    if (code.isEmpty()) {
      code =
          unreadCode.stream()
              .map(each -> new Passage(each.index(), each.block(), each.section()))
              .filter(each -> each.words().count() > 0)
              .toList();
    }
    return code;
  }

  /** The words of the code blocks, without the costs of their places. */
  private synchronized BitSet codeWords() {
    if (codeWords.isEmpty()) {
      unreadCode.forEach(each -> addWords(TokenizedText.of(each.block().source()), codeWords));
    }
    return codeWords;
  }

  /** The passages that have parentheses, without them; computed on first use. */
  public synchronized List<PassageWithoutParentheses> withoutParentheses() {
    if (withoutParentheses.isEmpty()) {
      withoutParentheses =
          passages.stream().flatMap(each -> each.withoutParentheses().stream()).toList();
    }
    return withoutParentheses;
  }

  /** The bits of the words outside of code. */
  BitSet words() {
    return words;
  }

  /** Returns whether the page may have all words of a quote from an index on; false is certain. */
  public boolean mayContain(TokenizedText quote, int from) {
    for (int i = from; i < quote.count(); i++) {
      if (!words.get(bit(quote.hash(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The same for the page with its code blocks, one of which has the last word of the quote. */
  public boolean mayContainInCode(TokenizedText quote, int from) {
    if (quote.count() == 0 || unreadCode.isEmpty()) {
      return false;
    }
    BitSet code = codeWords();
    boolean all = code.get(bit(quote.hash(quote.count() - 1)));
    for (int i = from; i < quote.count() && all; i++) {
      int bit = bit(quote.hash(i));
      all = words.get(bit) || code.get(bit);
    }
    return all;
  }

  private static int bit(int hash) {
    return (hash ^ (hash >>> 16)) & (WORDS - 1);
  }

  public List<Row> rows() {
    return rows;
  }

  /** The passage that introduces the list or table of a passage. */
  public Optional<Passage> leadIn(Passage passage) {
    Optional<MdxBlock> lead =
        passage.block() instanceof MdxBlock.Item item
            ? item.lead()
            : passage.block() instanceof MdxBlock.Cell cell ? cell.lead() : Optional.empty();
    return lead.flatMap(block -> Optional.ofNullable(byBlock.get(block)));
  }

  /**
   * The passages that a quote may include before a passage: its lead-in and the block before it.
   */
  public List<Passage> leadIns(Passage passage) {
    List<Passage> leads = new ArrayList<>();
    leadIn(passage).ifPresent(leads::add);
    if (passage.index() > 0) {
      Passage before = passages.get(passage.index() - 1);
      boolean follows = before.section().index() == passage.section().index();
      if (follows && !leads.contains(before) && !before.isCell()) {
        leads.add(before);
      }
    }
    return leads;
  }

  /** The block after a passage that is no code, if it is in the same section and not a cell. */
  public Optional<Passage> next(Passage passage) {
    return Optional.of(passage.isCode() ? passage.index() : passage.index() + 1)
        .filter(index -> index < passages.size())
        .map(passages::get)
        .filter(next -> next.section().index() == passage.section().index())
        .filter(next -> !next.isCell());
  }

  private void open(MdxBlock.Heading heading, List<String> anchors) {
    Optional<Section> parent = Optional.of(lastSection());
    while (parent.isPresent() && parent.get().level() >= heading.level()) {
      parent = parent.get().parent();
    }
    String title = heading.text().text();
    sections.add(new Section(sections.size(), heading.level(), title, anchors, parent));
  }

  private void add(MdxBlock block) {
    Passage passage = new Passage(passages.size(), block, lastSection());
    passages.add(passage);
    byBlock.put(block, passage);
  }

  private BitSet collectWords() {
    BitSet all = new BitSet(WORDS);
    passages.forEach(passage -> addWords(passage.words(), all));
    // A quote that writes a list as a sentence has one of them before the last item.
    List.of("and", "or").forEach(each -> all.set(bit(each.hashCode())));
    return all;
  }

  private static void addWords(TokenizedText text, BitSet words) {
    for (int i = 0; i < text.count(); i++) {
      words.set(bit(text.hash(i)));
    }
  }

  private Section lastSection() {
    return sections.get(sections.size() - 1);
  }

  private void collectRows() {
    Map<List<Integer>, List<Passage>> byRow = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (passage.block() instanceof MdxBlock.Cell cell) {
        List<Integer> row = List.of(cell.table(), cell.row());
        byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(passage);
      }
    }
    byRow.forEach(
        (row, cells) -> {
          if (row.get(1) > 0) {
            List<Passage> header = byRow.getOrDefault(List.of(row.get(0), 0), List.of());
            rows.add(new Row(cells, header));
          }
        });
  }

  /** The title in the front matter, else the first heading if it is one of a page. */
  public Optional<String> title() {
    return frontMatterTitle(source.text())
        .or(
            () ->
                sections.stream()
                    .skip(1)
                    .findFirst()
                    .filter(each -> each.level() == 1)
                    .map(Section::title))
        .map(String::strip)
        .filter(title -> !title.isEmpty());
  }

  /** The title in the front matter: the YAML between the {@code ---} lines at the start. */
  static Optional<String> frontMatterTitle(String page) {
    String text = page.replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    return end < 0
        ? Optional.empty()
        : YamlParser.read(text.substring(FENCE.length(), end + 1)).mapping().text("title");
  }

  /** The sentences that have exactly the given words. */
  public List<TokenRange> sentences(TokenizedText words) {
    List<TokenRange> same = new ArrayList<>();
    if (words.count() > 0 && mayContain(words, 0)) {
      for (Passage passage : passages) {
        for (TokenRange sentence : passage.sentences()) {
          if (sentence.count() == words.count()
              && words.same(0, sentence.words(), sentence.from(), words.count())) {
            same.add(sentence);
          }
        }
      }
    }
    return same;
  }
}
