package io.github.seplint.mdx;

import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** A piece of a page that is read as one: a heading, a paragraph, an item, a cell, a code block. */
public sealed interface MdxBlock {
  /** Without markup; may be empty. */
  MappedText text();

  /**
   * A heading.
   *
   * @param level from 1 to 6
   * @param id of a heading that ends in {@code {#id}}
   */
  record Heading(int level, MappedText text, Optional<String> id) implements MdxBlock {}

  /** A paragraph, also one in a quotation, in a component or a further one of a list item. */
  record Prose(MappedText text) implements MdxBlock {}

  /**
   * The first paragraph of a list item.
   *
   * @param list a number that the items of one list share
   * @param lead the block before the list; for a nested list, the text of its item before it
   */
  record Item(MappedText text, int list, Optional<MdxBlock> lead) implements MdxBlock {}

  /**
   * A cell of a table.
   *
   * @param table a number that the cells of one table share
   * @param row counted from 0, the header
   * @param column counted from 0
   * @param lead the block before the table
   */
  record Cell(MappedText text, int table, int row, int column, Optional<MdxBlock> lead)
      implements MdxBlock {}

  /**
   * A fenced code block.
   *
   * @param lines the ranges of the file between the fences
   */
  record Code(String file, List<Span> lines) implements MdxBlock {
    /** The text between the fences, as in the file. */
    public String source() {
      return lines.isEmpty() ? "" : lines.get(0).to(lines.get(lines.size() - 1)).slice(file);
    }

    /** Created on demand, as few quotes are of code. */
    @Override
    public MappedText text() {
      MappedText.Builder text = new MappedText.Builder();
      for (Span line : lines) {
        text.addAll(line.slice(file), line.start());
        text.space();
      }
      return text.build();
    }
  }
}
