package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Parses YAML from SnakeYAML Engine's events. Any text results in a document; its errors are in
 * {@link YamlDocument#problems}. Depth, size and the expansion of aliases are limited, so that no
 * text takes long.
 */
public final class YamlParser {
  /** The longest text that is parsed, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 2 * 1024 * 1024;

  private YamlParser() {}

  /** Reads a text; its offsets are those of all spans. */
  public static YamlDocument read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return tooLong();
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CodePointOffsets offsets = CodePointOffsets.of(text, text.length() - body.length());
    YamlTreeBuilder builder = new YamlTreeBuilder(text, offsets);
    StreamReader reader = new StreamReader(settings(body), body);
    try {
      ParserImpl events = new ParserImpl(settings(body), reader);
      while (events.hasNext()) {
        builder.accept(events.next());
      }
      return builder.document();
    } catch (YamlLimitException e) {
      return YamlDocument.failed(e.span(), e.message());
    } catch (MarkedYamlEngineException e) {
      return YamlDocument.failed(spanOf(e, text, offsets), YamlErrorMessages.of(e));
    } catch (ReaderException e) {
      return YamlDocument.failed(offsets.charAt(e.getPosition()), YamlErrorMessages.of(e));
    } catch (NumberFormatException e) {
      // The library reads hexadecimal digits past the end, or too many for an int.
      int escape = offsets.of(reader.getIndex() - "\\u".length());
      return YamlDocument.failed(new Span(escape, escape + 2), "escape of an invalid character");
    } catch (YamlEngineException e) {
      return YamlDocument.failed(Span.at(0), YamlErrorMessages.of(e));
    }
  }

  /** The document of a text that is too long. */
  public static YamlDocument tooLong() {
    return YamlDocument.failed(Span.at(0), "the file is longer than 2 MiB");
  }

  private static LoadSettings settings(String text) {
    // A buffer as long as the input: a long token is quadratic in a shorter one.
    return LoadSettings.builder()
        .setBufferSize(Math.max(1024, text.length()))
        .setCodePointLimit(LONGEST_TEXT)
        .build();
  }

  private static Span spanOf(MarkedYamlEngineException e, String text, CodePointOffsets offsets) {
    Optional<Mark> mark =
        YamlErrorMessages.beginsAtContext(e)
            ? e.getContextMark().or(e::getProblemMark)
            : e.getProblemMark().or(e::getContextMark);
    int start = mark.map(Mark::getIndex).map(offsets::of).orElse(text.length());
    boolean atLineEnd = start >= text.length() || text.charAt(start) < ' ';
    return new Span(start, atLineEnd ? start : text.offsetByCodePoints(start, 1));
  }

  /** Translates the errors of the library into diagnostic messages. */
  static final class YamlErrorMessages {
    private YamlErrorMessages() {}

    static String of(MarkedYamlEngineException e) {
      String problem = oneLine(e.getProblem());
      if (problem.contains("\\t")) {
        return "a tab cannot indent or start a value; use spaces";
      }
      if (problem.contains("that cannot start any token")) {
        return "a value cannot begin with this character; quote it";
      }
      if (problem.contains("mapping values are not allowed")) {
        return "`:` followed by a space starts a value here; quote the text";
      }
      if (problem.contains("unexpected end of stream") && context(e).contains("quoted scalar")) {
        return "unterminated quoted string";
      }
      if (problem.contains("could not find expected ':'")) {
        return "key without a `:` after it";
      }
      String context = context(e);
      return context.isEmpty() ? problem : problem + " (" + context + ")";
    }

    /** Returns true for an unclosed construct, which is reported where it opens. */
    static boolean beginsAtContext(MarkedYamlEngineException e) {
      String problem = e.getProblem();
      return problem.contains("could not find expected ':'")
          || (problem.contains("unexpected end of stream") && context(e).contains("quoted scalar"))
          || (context(e).contains("parsing a flow")
              && line(e.getProblemMark()) > line(e.getContextMark()));
    }

    private static int line(Optional<Mark> mark) {
      return mark.map(Mark::getLine).orElse(0);
    }

    private static String context(MarkedYamlEngineException e) {
      return e.getContext() == null ? "" : oneLine(e.getContext());
    }

    static String of(ReaderException e) {
      String code = Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT);
      return "the character U+"
          + "0".repeat(Math.max(0, 4 - code.length()))
          + code
          + " is not allowed in YAML";
    }

    static String of(YamlEngineException e) {
      return oneLine(String.valueOf(e.getMessage()));
    }

    private static String oneLine(String text) {
      return text.strip().replace('\n', ' ');
    }
  }

  /** Thrown within the package when a limit is exceeded. */
  static final class YamlLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String message;

    YamlLimitException(Span span, String message) {
      super(message, null, false, false);
      this.span = span;
      this.message = message;
    }

    Span span() {
      return span;
    }

    String message() {
      return message;
    }
  }

  /** Converts the code point indices of the library to UTF-16 offsets. */
  static final class CodePointOffsets {
    private final String text;
    private final int shift;
    private final int points;
    private final boolean astral;
    private int lastIndex;
    private int lastOffset;

    private CodePointOffsets(String text, int shift) {
      this.text = text;
      this.shift = shift;
      this.points = text.codePointCount(shift, text.length());
      this.astral = points != text.length() - shift;
      this.lastOffset = shift;
    }

    /**
     * @param shift the number of code units at the start that the library does not receive
     */
    static CodePointOffsets of(String text, int shift) {
      return new CodePointOffsets(text, shift);
    }

    /** The offset of a code point, counted from the last result, as events are in order. */
    int of(int index) {
      if (!astral) {
        return Math.min(index + shift, text.length());
      }
      int target = Math.min(index, points);
      lastOffset = text.offsetByCodePoints(lastOffset, target - lastIndex);
      lastIndex = target;
      return lastOffset;
    }

    /** The span of the one character at a code point index. */
    Span charAt(int index) {
      int start = of(index);
      return new Span(start, start < text.length() ? text.offsetByCodePoints(start, 1) : start);
    }
  }
}
