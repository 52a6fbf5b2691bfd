package io.github.seplint.spec.page;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.mdx.BlockCodec;
import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.mdx.MdxParser;
import io.github.seplint.spec.page.Section.HeadingAnchors;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A page as it was parsed.
 *
 * @param anchors of each heading, in order
 * @param words what {@link Page#words} returned; empty if the page was parsed in this run
 */
record PageContent(List<MdxBlock> blocks, List<List<String>> anchors, BitSet words) {

  /** Parses a page. */
  static PageContent parse(SourceText source, boolean hasGitHubAnchors) {
    List<MdxBlock> blocks = MdxParser.blocks(source);
    HeadingAnchors slugs = new HeadingAnchors(hasGitHubAnchors);
    List<List<String>> anchors = new ArrayList<>();
    for (MdxBlock block : blocks) {
      if (block instanceof MdxBlock.Heading heading) {
        anchors.add(slugs.of(heading.text().text(), heading.id()));
      }
    }
    return new PageContent(blocks, anchors, new BitSet());
  }

  /** Writes a page without its text. */
  byte[] write(Page page) {
    RecordWriter out = new RecordWriter();
    BlockCodec.write(blocks, page.source().text(), out);
    out.list(anchors, each -> out.list(each, out::text));
    BitSet bits = page.words();
    out.number(bits.cardinality());
    int last = 0;
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      out.number(i - last);
      last = i;
    }
    return out.toBytes();
  }

  /**
   * Reads what was written for the same text.
   *
   * @throws RecordReader.CorruptRecordException if it cannot be a page with the text
   */
  static PageContent read(RecordReader in, SourceText source) {
    List<MdxBlock> blocks = BlockCodec.read(in, source.text());
    List<List<String>> anchors = in.list(() -> in.list(in::text));
    long headings = 0;
    for (MdxBlock block : blocks) {
      headings += block instanceof MdxBlock.Heading ? 1 : 0;
    }
    RecordReader.require(anchors.size() == headings);
    BitSet words = new BitSet(Page.WORDS);
    int at = 0;
    for (int left = in.below(Page.WORDS + 1); left > 0; left--) {
      at += in.below(Page.WORDS - at);
      words.set(at);
    }
    return new PageContent(blocks, anchors, words);
  }
}
