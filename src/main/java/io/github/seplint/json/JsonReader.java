package io.github.seplint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.seplint.json.Utf8Reader.PositionFinder;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One JSON text, read token by token and never held. It stands on the first token of a value; who
 * takes the value leaves it on the last. Whatever is wrong is an {@link InvalidFileException} with
 * file, line and column.
 */
public final class JsonReader {
  private static final int LONGEST_STRING = 1 << 20;

  /** Names are not collected: of those that are skipped there may be millions. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(LONGEST_STRING)
                  .build())
          .build();

  private final String path;
  private final Opening opening;
  private final JsonParser parser;
  private long lastKey;

  private JsonReader(String path, Opening opening, JsonParser parser) {
    this.path = path;
    this.opening = opening;
    this.parser = parser;
  }

  /** Opens a text; asked once more for the place of what is wrong. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Reads a text.
   *
   * @param path as it is shown
   * @param reading takes the value that the text is
   * @throws InvalidFileException if it is no such value, or cannot be read
   */
  public static <T> T read(String path, Opening opening, Function<JsonReader, T> reading) {
    try (InputStream in = opening.open();
        JsonParser parser = FACTORY.createParser(new Utf8Reader(in))) {
      return new JsonReader(path, opening, parser).whole(reading);
    } catch (NoSuchFileException e) {
      throw new InvalidFileException(path, "no such file");
    } catch (AccessDeniedException e) {
      throw new InvalidFileException(path, "permission denied");
    } catch (IOException e) {
      throw new InvalidFileException(path, "cannot be read");
    }
  }

  /** Takes an array: the consumer takes each item. */
  public void array(String name, Runnable item) {
    expect(JsonToken.START_ARRAY, name);
    while (next() != JsonToken.END_ARRAY) {
      item.run();
    }
  }

  /**
   * Takes an object of which only some keys matter.
   *
   * @param known those whose values the consumer takes; none may be repeated. Others are skipped
   */
  public void object(String name, Set<String> known, Consumer<String> field) {
    fields(
        name,
        key -> {
          if (known.contains(key)) {
            field.accept(key);
          } else {
            skip();
          }
        },
        known::contains);
  }

  /** Takes an object with any keys, none of them repeated: the consumer takes each value. */
  public void map(String name, Consumer<String> field) {
    fields(name, field, key -> true);
  }

  /**
   * Takes an object with these keys and no others: the consumer takes each value.
   *
   * @param required keys that must be there
   * @param optional keys that may be there
   */
  public void object(
      String name, List<String> required, List<String> optional, Consumer<String> field) {
    long start = here();
    Set<String> missing = new LinkedHashSet<>(required);
    map(
        name,
        key -> {
          if (!missing.remove(key) && !optional.contains(key)) {
            throw wrong(lastKey, unknown(key, required, optional));
          }
          field.accept(key);
        });
    for (String key : missing) {
      throw wrong(start, "`" + key + "` is missing");
    }
  }

  private static String unknown(String key, List<String> required, List<String> optional) {
    List<String> known = Stream.of(required, optional).flatMap(List::stream).toList();
    return "unknown key `" + key + "`" + DidYouMean.didYouMean(key, known);
  }

  /** Takes an object of strings, with these keys and no others. */
  public Map<String, String> strings(String name, List<String> required, List<String> optional) {
    Map<String, String> strings = new HashMap<>();
    object(name, required, optional, key -> strings.put(key, string("`" + key + "`")));
    return strings;
  }

  private void fields(String name, Consumer<String> field, Predicate<String> once) {
    expect(JsonToken.START_OBJECT, name);
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String key = text(parser);
      lastKey = here();
      if (once.test(key) && !seen.add(key)) {
        throw wrong(lastKey, "`" + key + "` is there twice");
      }
      next();
      field.accept(key);
    }
  }

  /** Takes a string. */
  public String string(String name) {
    expect(JsonToken.VALUE_STRING, name);
    return text(parser);
  }

  /** Takes a whole number; one that no {@code int} holds is not taken. */
  public int integer(String name) {
    expect(JsonToken.VALUE_NUMBER_INT, name);
    String digits = text(parser);
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw wrong(here(), name + " is too large");
    }
  }

  /** Whether a string is next. */
  public boolean isString() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** Whether an object is next. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Passes over a value, whatever it is. */
  public void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the token begins on which this stands; for {@link #wrong}. */
  public long here() {
    return parser.currentTokenLocation().getCharOffset();
  }

  /** Where the last key began: for trouble with it, before its value is taken. */
  public long key() {
    return lastKey;
  }

  /** What to throw about an offset. */
  public InvalidFileException wrong(long offset, String message) {
    try {
      return new InvalidFileException(path, PositionFinder.of(opening.open(), offset), message);
    } catch (IOException e) {
      return new InvalidFileException(path, message);
    }
  }

  private <T> T whole(Function<JsonReader, T> reading) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw wrong(0, "the file is empty");
      }
      T value = reading.apply(this);
      if (parser.nextToken() != null) {
        throw wrong(here(), "unexpected content after the JSON value");
      }
      return value;
    } catch (UncheckedIOException e) {
      throw explained(Objects.requireNonNull(e.getCause()));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw explained(e);
    }
  }

  private InvalidFileException explained(IOException e) throws IOException {
    if (e instanceof JsonProcessingException defect) {
      return wrong(place(defect), JsonErrorMessages.of(defect));
    }
    if (e instanceof CharacterCodingException) {
      return wrong(Long.MAX_VALUE, "not valid UTF-8");
    }
    throw e;
  }

  /** What is too long is to blame where it begins. */
  private long place(JsonProcessingException defect) {
    JsonLocation at = defect.getLocation();
    return at == null || defect instanceof StreamConstraintsException ? here() : at.getCharOffset();
  }

  private void expect(JsonToken token, String name) {
    JsonToken found = parser.currentToken();
    if (found != token) {
      throw wrong(here(), name + " cannot be " + JsonErrorMessages.of(found));
    }
  }

  private JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonParser parser) {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a text, in our words. */
  static final class JsonErrorMessages {
    private JsonErrorMessages() {}

    /** Without what the library says of its own objects, and without what the text says. */
    static String of(JsonProcessingException e) {
      if (e instanceof JsonEOFException) {
        return "the file ends in the middle";
      }
      if (e instanceof StreamConstraintsException) {
        return "a name, a string or a number is too long, or the nesting too deep";
      }
      return "not JSON";
    }

    /** A value, with an article. */
    static String of(JsonToken token) {
      return switch (token) {
        case START_OBJECT -> "an object";
        case START_ARRAY -> "an array";
        case VALUE_STRING -> "a string";
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
        case VALUE_TRUE, VALUE_FALSE -> "a boolean";
        default -> "null";
      };
    }
  }
}
