package io.github.seplint.mdx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Limits the runs of stars and underscores in one block, as the time of CommonMark's algorithm is
 * quadratic in their number. It sees each run before the parser does.
 *
 * @param isError whether a run above the limit is an error; otherwise it is text
 */
record EmphasisLimit(boolean isError) implements InlineContentParserFactory {
  static final int MAX_RUNS = 1000;

  /** Thrown for a block with too many runs. */
  static final class TooManyRunsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return new LinkedHashSet<>(List.of('*', '_'));
  }

  @Override
  public InlineContentParser create() {
    return new Counter(isError);
  }

  /** Counts the runs of one block. */
  private static final class Counter implements InlineContentParser {
    private final boolean isError;
    private int runs;

    Counter(boolean isError) {
      this.isError = isError;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      runs++;
      if (runs <= MAX_RUNS) {
        return ParsedInline.none();
      }
      if (isError) {
        throw new TooManyRunsException();
      }
      Scanner scanner = state.scanner();
      char mark = scanner.peek();
      return ParsedInline.of(
          new Text(String.valueOf(mark).repeat(scanner.matchMultiple(mark))), scanner.position());
    }
  }
}
