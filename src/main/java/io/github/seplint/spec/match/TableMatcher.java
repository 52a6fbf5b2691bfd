package io.github.seplint.spec.match;

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
 * or the first words of it, possibly after the sentence that introduces the table.
 */
final class TableMatcher {
  private static final int MAX_COLUMNS = 12;

  private final Page page;
  private final TokenizedText quote;

  private TableMatcher(Page page, TokenizedText quote) {
    this.page = page;
    this.quote = quote;
  }

  static List<QuoteMatch> find(Page page, TokenizedText quote) {
    TableMatcher search = new TableMatcher(page, quote);
    List<QuoteMatch> found = new ArrayList<>();
    for (Page.Row row : page.rows()) {
      search.in(row).ifPresent(found::add);
    }
    return found;
  }

  private Optional<QuoteMatch> in(Page.Row row) {
    Set<Integer> failed = new HashSet<>();
    for (int split = 0; split < quote.count(); split++) {
      Optional<List<TokenRange>> lead = lead(row, split);
      if (lead.isPresent()) {
        Optional<List<TokenRange>> cells = cells(row, 0, split, failed);
        if (cells.isPresent() && lead.get().size() + cells.get().size() > 1) {
          List<TokenRange> all = new ArrayList<>(lead.get());
          all.addAll(cells.get());
          return Optional.of(new QuoteMatch(MatchTier.COMPOSED, MatchEdit.TABLE_ROW, page, all));
        }
      }
    }
    return Optional.empty();
  }

  /** Matches the quote up to an index with the last words of the introduction of the table. */
  private Optional<List<TokenRange>> lead(Page.Row row, int end) {
    if (end == 0) {
      return Optional.of(List.of());
    }
    Optional<Passage> lead =
        page.leadIn(row.cells().get(0)).filter(each -> each.words().count() >= end);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int from = lead.get().words().count() - end;
    return quote.same(0, lead.get().words(), from, end)
        ? Optional.of(List.of(new TokenRange(lead.get(), from, from + end)))
        : Optional.empty();
  }

  /** Matches the quote from an index on with cells from a column on; cells may be skipped. */
  private Optional<List<TokenRange>> cells(Page.Row row, int column, int at, Set<Integer> failed) {
    if (at == quote.count()) {
      return Optional.of(List.of());
    }
    int state = column * (quote.count() + 1) + at;
    if (column >= Math.min(row.cells().size(), MAX_COLUMNS) || failed.contains(state)) {
      return Optional.empty();
    }
    for (int header = headerWords(row, column, at); header >= 0; header--) {
      Optional<List<TokenRange>> cells = cell(row, column, at, header, failed);
      if (cells.isPresent()) {
        return cells;
      }
    }
    Optional<List<TokenRange>> further = cells(row, column + 1, at, failed);
    if (further.isEmpty()) {
      failed.add(state);
    }
    return further;
  }

  /** Matches a cell after some words of its header, and the following cells. */
  private Optional<List<TokenRange>> cell(
      Page.Row row, int column, int at, int header, Set<Integer> failed) {
    Passage cell = row.cells().get(column);
    int from = at + header;
    int length = Math.min(cell.words().count(), quote.count() - from);
    if (length <= 0 || !quote.same(from, cell.words(), 0, length)) {
      return Optional.empty();
    }
    Optional<List<TokenRange>> rest = cells(row, column + 1, from + length, failed);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    List<TokenRange> all = new ArrayList<>();
    if (header > 0) {
      all.add(new TokenRange(row.header().get(column), 0, header));
    }
    all.add(new TokenRange(cell, 0, length));
    all.addAll(rest.get());
    return Optional.of(all);
  }

  /** The number of the header's first words at an index of the quote. */
  private int headerWords(Page.Row row, int column, int at) {
    if (column >= row.header().size()) {
      return 0;
    }
    TokenizedText header = row.header().get(column).words();
    int count = 0;
    while (count < header.count()
        && at + count < quote.count()
        && quote.same(at + count, header, count)) {
      count++;
    }
    return count;
  }
}
