package io.github.seplint.spec.match;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a quote of a table row: cells from left to right, possibly not all, each after its header
 * or the first words of it, possibly after the sentence that introduces the table, possibly with
 * further rows of the table.
 */
final class TableMatcher {
  private static final int MAX_COLUMNS = 12;

  /** Bounds the depth and the time: the further rows, and the cells that are compared. */
  private static final int MAX_ROWS = 30;

  private static final int MAX_COMPARED = 100_000;

  private final Page page;
  private final TokenizedText quote;
  private final int furtherRows;
  private final Runnable limited;
  private int compared;
  private int afterLead;

  /** Whether a row was matched but not the rest of the quote. */
  private boolean hasRest;

  private TableMatcher(Page page, TokenizedText quote, int furtherRows, Runnable limited) {
    this.page = page;
    this.quote = quote;
    this.limited = limited;
    this.furtherRows = furtherRows;
  }

  /**
   * All places, in the order of the page.
   *
   * @param limited run if the search ends at a limit
   */
  static List<QuoteMatch> find(Page page, TokenizedText quote, Runnable limited) {
    TableMatcher ofOneRow = new TableMatcher(page, quote, 0, limited);
    List<QuoteMatch> found = ofOneRow.find();
    return found.isEmpty() && ofOneRow.hasRest
        ? new TableMatcher(page, quote, MAX_ROWS, limited).find()
        : found;
  }

  private List<QuoteMatch> find() {
    List<QuoteMatch> found = new ArrayList<>();
    for (int row = 0; row < page.rows().size(); row++) {
      in(row).ifPresent(found::add);
    }
    return found;
  }

  private Optional<QuoteMatch> in(int row) {
    Set<Long> failed = new HashSet<>();
    Optional<Passage> lead = page.leadIn(page.rows().get(row).cells().get(0));
    int longest = Math.min(lead.map(each -> each.words().count()).orElse(0), quote.count() - 1);
    for (int split = 0; split <= longest; split++) {
      List<TokenRange> all = new ArrayList<>();
      if (split > 0) {
        TokenizedText words = lead.orElseThrow().words();
        int from = words.count() - split;
        if (!quote.same(0, words, from, split)) {
          continue;
        }
        all.add(new TokenRange(lead.orElseThrow(), from, words.count()));
      }
      afterLead = split;
      cells(new State(row, 0, split, 0), failed).ifPresent(all::addAll);
      if (all.size() > 1) {
        return Optional.of(new QuoteMatch(MatchTier.COMPOSED, MatchEdit.TABLE_ROW, page, all));
      }
    }
    return Optional.empty();
  }

  /**
   * A place in a table and in the quote.
   *
   * @param row index in the rows of the page
   * @param at index of the next word of the quote
   * @param rows the number of rows before this one
   */
  private record State(int row, int column, int at, int rows) {
    /** A number for each state of a search; the hash code of a record is slower. */
    long key(int words) {
      return (((long) row * (MAX_ROWS + 1) + rows) * (MAX_COLUMNS + 1) + column) * (words + 1) + at;
    }
  }

  /** Matches the rest of the quote with cells from a state on; cells may be skipped. */
  private Optional<List<TokenRange>> cells(State state, Set<Long> failed) {
    if (state.at() == quote.count()) {
      return Optional.of(List.of());
    }
    if (++compared > MAX_COMPARED) {
      limited.run();
      return Optional.empty();
    }
    if (failed.contains(state.key(quote.count()))) {
      return Optional.empty();
    }
    Optional<List<TokenRange>> cells =
        state.column() < Math.min(page.rows().get(state.row()).cells().size(), MAX_COLUMNS)
            ? row(state, failed)
            : nextRow(state, failed);
    if (cells.isEmpty()) {
      failed.add(state.key(quote.count()));
    }
    return cells;
  }

  private Optional<List<TokenRange>> row(State state, Set<Long> failed) {
    for (int header = headerWords(state); header >= 0; header--) {
      Optional<List<TokenRange>> cells = cell(state, header, failed);
      if (cells.isPresent()) {
        return cells;
      }
    }
    return cells(new State(state.row(), state.column() + 1, state.at(), state.rows()), failed);
  }

  /** Continues with the next row of the table, unless no cell was matched so far. */
  private Optional<List<TokenRange>> nextRow(State state, Set<Long> failed) {
    int next = state.row() + 1;
    hasRest |= state.at() > afterLead;
    if (state.rows() == MAX_ROWS) {
      limited.run();
    }
    return state.at() > afterLead
            && state.rows() < furtherRows
            && next < page.rows().size()
            && table(next) == table(state.row())
        ? cells(new State(next, 0, state.at(), state.rows() + 1), failed)
        : Optional.empty();
  }

  private int table(int row) {
    MdxBlock first = page.rows().get(row).cells().get(0).block();
    return first instanceof MdxBlock.Cell cell ? cell.table() : -1;
  }

  /** Matches a cell after some words of its header, and the following cells. */
  private Optional<List<TokenRange>> cell(State state, int header, Set<Long> failed) {
    Passage cell = page.rows().get(state.row()).cells().get(state.column());
    int from = state.at() + header;
    int length = Math.min(cell.words().count(), quote.count() - from);
    if (length <= 0 || !quote.same(from, cell.words(), 0, length)) {
      return Optional.empty();
    }
    State after = new State(state.row(), state.column() + 1, from + length, state.rows());
    Optional<List<TokenRange>> rest = cells(after, failed);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    List<TokenRange> all = new ArrayList<>();
    if (header > 0) {
      all.add(new TokenRange(page.rows().get(state.row()).header().get(state.column()), 0, header));
    }
    all.add(new TokenRange(cell, 0, length));
    all.addAll(rest.get());
    return Optional.of(all);
  }

  /** The number of the header's first words at an index of the quote. */
  private int headerWords(State state) {
    if (state.column() >= page.rows().get(state.row()).header().size()) {
      return 0;
    }
    int at = state.at();
    TokenizedText header = page.rows().get(state.row()).header().get(state.column()).words();
    int count = 0;
    while (count < header.count()
        && at + count < quote.count()
        && quote.same(at + count, header, count)) {
      count++;
    }
    return count;
  }
}
