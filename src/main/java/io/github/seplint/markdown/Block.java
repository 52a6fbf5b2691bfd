package io.github.seplint.markdown;

import java.util.Optional;

/** A piece of a page that is read as one: a heading, a paragraph, a list item, a table cell. */
public sealed interface Block {
  /** Without markup; may be empty. */
  TracedText text();

  /**
   * A heading.
   *
   * @param level from 1 to 6
   * @param id of a heading that ends in {@code {#id}}
   */
  record Heading(int level, TracedText text, Optional<String> id) implements Block {}

  /** A paragraph, also one in a quotation, in a component or a further one of a list item. */
  record Prose(TracedText text) implements Block {}

  /**
   * The first paragraph of a list item.
   *
   * @param list a number that the items of one list share
   * @param lead the block before the list; for a nested list, what stands in the item before it
   */
  record Item(TracedText text, int list, Optional<Block> lead) implements Block {}

  /**
   * A cell of a table.
   *
   * @param table a number that the cells of one table share
   * @param row counted from 0, the header
   * @param column counted from 0
   * @param lead the block before the table
   */
  record Cell(TracedText text, int table, int row, int column, Optional<Block> lead)
      implements Block {}
}
