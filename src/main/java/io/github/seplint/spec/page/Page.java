package io.github.seplint.spec.page;

import io.github.seplint.markdown.Block;
import io.github.seplint.markdown.Mdx;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A page of the specification: its sections and what stands in them. */
public final class Page {
  /** As many places has the set that tells which words a page has not. */
  private static final int WORDS = 1 << 16;

  private final SourceText source;
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  private final List<Row> rows = new ArrayList<>();
  private final IdentityHashMap<Block, Passage> byBlock = new IdentityHashMap<>();
  private List<Passage> header = List.of();
  private final BitSet words = new BitSet(WORDS);
  private List<PassageWithoutParentheses> outsideParentheses = List.of();

  /**
   * A row of a table that is not its header.
   *
   * @param cells at least one
   * @param header the cells of the table's first row
   */
  public record Row(List<Passage> cells, List<Passage> header) {}

  private Page(SourceText source) {
    this.source = source;
    sections.add(new Section(0, 0, "", List.of(), Optional.empty()));
  }

  public static Page read(SourceText source) {
    Page page = new Page(source);
    HeadingAnchors slugs = new HeadingAnchors();
    for (Block block : Mdx.blocks(source)) {
      if (block instanceof Block.Heading heading) {
        page.open(heading, slugs.of(heading.text().text(), heading.id()));
      }
      page.add(block);
    }
    page.collectRows();
    return page;
  }

  public String path() {
    return source.path();
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

  /** The passages that have parentheses, without them; found when first asked for. */
  public synchronized List<PassageWithoutParentheses> outsideParentheses() {
    if (outsideParentheses.isEmpty()) {
      outsideParentheses =
          passages.stream()
              .flatMap(each -> PassageWithoutParentheses.outsideParentheses(each).stream())
              .toList();
    }
    return outsideParentheses;
  }

  /** Whether the page may have all words of a quote from an index on; "no" is sure. */
  public boolean mayHave(TokenizedText quote, int from) {
    for (int i = from; i < quote.count(); i++) {
      if (!words.get(place(quote.hash(i)))) {
        return false;
      }
    }
    return true;
  }

  private static int place(int hash) {
    return (hash ^ (hash >>> 16)) & (WORDS - 1);
  }

  public List<Row> rows() {
    return rows;
  }

  /** What leads to a list or a table. */
  public Optional<Passage> lead(Passage passage) {
    Optional<Block> lead =
        passage.block() instanceof Block.Item item
            ? item.lead()
            : passage.block() instanceof Block.Cell cell ? cell.lead() : Optional.empty();
    return lead.flatMap(block -> Optional.ofNullable(byBlock.get(block)));
  }

  /** What a quote may have read before a passage: what leads to it, and the block before it. */
  public List<Passage> leads(Passage passage) {
    List<Passage> leads = new ArrayList<>();
    lead(passage).ifPresent(leads::add);
    if (passage.index() > 0) {
      Passage before = passages.get(passage.index() - 1);
      boolean follows = before.section().index() == passage.section().index();
      if (follows && !leads.contains(before) && !(before.block() instanceof Block.Cell)) {
        leads.add(before);
      }
    }
    return leads;
  }

  /** The block behind a passage, if it stands in the same section and is no cell. */
  public Optional<Passage> next(Passage passage) {
    return Optional.of(passage.index() + 1)
        .filter(index -> index < passages.size())
        .map(passages::get)
        .filter(next -> next.section().index() == passage.section().index())
        .filter(next -> !(next.block() instanceof Block.Cell));
  }

  private void open(Block.Heading heading, List<String> anchors) {
    Optional<Section> parent = Optional.of(sections.get(sections.size() - 1));
    while (parent.isPresent() && parent.get().level() >= heading.level()) {
      parent = parent.get().parent();
    }
    String title = heading.text().text();
    sections.add(new Section(sections.size(), heading.level(), title, anchors, parent));
  }

  private void add(Block block) {
    TokenizedText own = TokenizedText.of(block.text().text());
    List<Integer> sentences =
        SentenceSplitter.starts(own, word -> block.text().isCode(own.start(word)));
    Section section = sections.get(sections.size() - 1);
    Passage passage = new Passage(passages.size(), block, section, own, sentences);
    for (int i = 0; i < own.count(); i++) {
      words.set(place(own.hash(i)));
    }
    passages.add(passage);
    byBlock.put(block, passage);
  }

  private void collectRows() {
    int at = 0;
    while (at < passages.size()) {
      int end = at;
      while (end < passages.size() && isSameRow(passages.get(at), passages.get(end))) {
        end++;
      }
      if (end > at) {
        addRow(List.copyOf(passages.subList(at, end)));
      }
      at = Math.max(end, at + 1);
    }
  }

  private void addRow(List<Passage> cells) {
    if (cells.get(0).block() instanceof Block.Cell first && first.row() == 0) {
      header = cells;
    } else {
      rows.add(new Row(cells, header));
    }
  }

  private static boolean isSameRow(Passage first, Passage other) {
    return first.block() instanceof Block.Cell a
        && other.block() instanceof Block.Cell b
        && a.table() == b.table()
        && a.row() == b.row();
  }
}
