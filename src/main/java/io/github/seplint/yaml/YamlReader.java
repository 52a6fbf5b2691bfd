package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML from SnakeYAML Engine's events. Any text gives a document: what is wrong with it
 * stands in {@link YamlDocument#problems}. Depth, size and the growth by aliases are limited, so
 * that no text takes long.
 */
public final class YamlReader {
  /** The longest text that is parsed, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 2 * 1024 * 1024;

  private YamlReader() {}

  /** Reads a text; its offsets are those of all spans. */
  public static YamlDocument read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return failed(Span.at(0), "the file is longer than 2 MiB");
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Offsets offsets = Offsets.of(text, text.length() - body.length());
    TreeBuilder builder = new TreeBuilder(text, offsets);
    StreamReader reader = new StreamReader(settings(body), body);
    try {
      ParserImpl events = new ParserImpl(settings(body), reader);
      while (events.hasNext()) {
        builder.accept(events.next());
      }
      return builder.document();
    } catch (TreeException e) {
      return failed(e.span(), e.message());
    } catch (MarkedYamlEngineException e) {
      return failed(spanOf(e, text, offsets), Words.of(e));
    } catch (ReaderException e) {
      return failed(offsets.charAt(e.getPosition()), Words.of(e));
    } catch (NumberFormatException e) {
      // The library reads hexadecimal digits that are not there, or too many for an int.
      int escape = offsets.of(reader.getIndex() - "\\u".length());
      return failed(new Span(escape, escape + 2), "the escape stands for no character");
    } catch (YamlEngineException e) {
      return failed(Span.at(0), Words.of(e));
    }
  }

  private static LoadSettings settings(String text) {
    // A buffer as long as the input: a long token is quadratic in a shorter one.
    return LoadSettings.builder()
        .setBufferSize(Math.max(1024, text.length()))
        .setCodePointLimit(LONGEST_TEXT)
        .build();
  }

  private static Span spanOf(MarkedYamlEngineException e, String text, Offsets offsets) {
    Optional<Mark> mark =
        Words.beginsAtContext(e)
            ? e.getContextMark().or(e::getProblemMark)
            : e.getProblemMark().or(e::getContextMark);
    int start = mark.map(Mark::getIndex).map(offsets::of).orElse(text.length());
    boolean atLineEnd = start >= text.length() || text.charAt(start) < ' ';
    return new Span(start, atLineEnd ? start : text.offsetByCodePoints(start, 1));
  }

  private static YamlDocument failed(Span span, String message) {
    return new YamlDocument(
        Optional.empty(), List.of(), List.of(YamlProblem.syntax(span, message)));
  }
}
