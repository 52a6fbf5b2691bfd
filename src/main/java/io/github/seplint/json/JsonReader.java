package io.github.seplint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.BoundedFile.RefusedFileException;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a JSON text token by token, without keeping it. The current token is the first of the value
 * to read next; reading a value advances to its last token. Every error is an {@link
 * InvalidFileException} with file, line and column.
 */
public final class JsonReader {
  /** The problem of a file for which memory does not suffice. */
  public static final String OUT_OF_MEMORY =
      "out of memory; allow more memory, e.g. SEPLINT_JAVA_OPTS=-Xmx2g";

  private static final int LONGEST_STRING = 1 << 20;
  private static final int MAX_STREAM_MEBIBYTES = 256;

  /** Names are not shared, as a text may have millions of them. */
  private static final JsonFactory FACTORY =
      factory().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  /** For short texts in ASCII, the names of which are shared. */
  private static final JsonFactory ASCII_FACTORY = factory().build();

  private final String path;
  private final Opening opening;
  private final JsonParser parser;

  /** Whether the parser counts bytes, which in ASCII are characters. */
  private final boolean isAscii;

  private long lastKey;

  /**
   * Opens a file of any size as often as needed. A stream, which can be read once only, is kept in
   * memory.
   *
   * @throws InvalidFileException for a device and a named pipe
   */
  public static Opening opening(Path file, String display) {
    try {
      if (BoundedFile.isStartStream(file)) {
        byte[] bytes = BoundedFile.read(file, MAX_STREAM_MEBIBYTES);
        return () -> new ByteArrayInputStream(bytes);
      }
      BoundedFile.requireReadable(file);
      return () -> Files.newInputStream(file);
    } catch (RefusedFileException e) {
      throw new InvalidFileException(display, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new InvalidFileException(display, "cannot be read");
    }
  }

  private static JsonFactoryBuilder factory() {
    return (JsonFactoryBuilder)
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(LONGEST_STRING)
                    .build());
  }

  private JsonReader(String path, Opening opening, JsonParser parser, boolean isAscii) {
    this.path = path;
    this.opening = opening;
    this.parser = parser;
    this.isAscii = isAscii;
  }

  /** Opens a text; called a second time to find the position of an error. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Reads a text.
   *
   * @param path the display path
   * @param reading reads the value
   * @throws InvalidFileException if the text is not such a value, or cannot be read
   */
  public static <T> T read(String path, Opening opening, Function<JsonReader, T> reading) {
    try (ByteStart start = ByteStart.of(opening.open())) {
      boolean isAscii = start.isAsciiText();
      try (JsonParser parser =
          isAscii
              ? ASCII_FACTORY.createParser(start.bytes(), 0, start.length())
              : FACTORY.createParser(new Utf8Reader(start.stream()))) {
        return new JsonReader(path, opening, parser, isAscii).readAll(reading);
      }
    } catch (NoSuchFileException e) {
      throw new InvalidFileException(path, "no such file");
    } catch (AccessDeniedException e) {
      throw new InvalidFileException(path, "permission denied");
    } catch (IOException e) {
      throw new InvalidFileException(path, "cannot be read");
    } catch (OutOfMemoryError e) {
      throw new InvalidFileException(path, OUT_OF_MEMORY);
    }
  }

  /** Reads an array; {@code item} reads each item. */
  public void array(String name, Runnable item) {
    expect(JsonToken.START_ARRAY, name);
    while (next() != JsonToken.END_ARRAY) {
      item.run();
    }
  }

  /**
   * Reads some keys of an object and skips the others.
   *
   * @param known the keys whose values the consumer reads; duplicates are errors
   */
  public void object(String name, Set<String> known, Consumer<String> field) {
    expect(JsonToken.START_OBJECT, name);
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String key = text();
      if (known.contains(key)) {
        field(key, seen, field);
      } else {
        next();
        skip();
      }
    }
  }

  /** Reads an object with any keys, without duplicates; the consumer reads each value. */
  public void map(String name, Consumer<String> field) {
    expect(JsonToken.START_OBJECT, name);
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      field(text(), seen, field);
    }
  }

  /**
   * Reads an object without other keys; the consumer reads each value.
   *
   * @param required keys that must be present
   * @param optional keys that may be present
   */
  public void object(
      String name, List<String> required, List<String> optional, Consumer<String> field) {
    long start = here();
    Set<String> missing = new LinkedHashSet<>(required);
    map(
        name,
        key -> {
          if (!missing.remove(key) && !optional.contains(key)) {
            List<String> known = Stream.of(required, optional).flatMap(List::stream).toList();
            String similar = DidYouMean.didYouMean(key, known);
            throw error(lastKey, "unknown key `" + key + "`" + similar);
          }
          field.accept(key);
        });
    for (String key : missing) {
      throw error(start, "`" + key + "` is missing");
    }
  }

  /** Reads an object of strings, without other keys. */
  public Map<String, String> strings(String name, List<String> required, List<String> optional) {
    Map<String, String> strings = new HashMap<>();
    object(name, required, optional, key -> strings.put(key, string("`" + key + "`")));
    return strings;
  }

  private void field(String key, Set<String> seen, Consumer<String> field) {
    lastKey = here();
    if (!seen.add(key)) {
      throw error(lastKey, "duplicate key `" + key + "`");
    }
    next();
    field.accept(key);
  }

  /** Reads a string. */
  public String string(String name) {
    expect(JsonToken.VALUE_STRING, name);
    return text();
  }

  /** Reads a whole number; one that is too large for an {@code int} is an error. */
  public int integer(String name) {
    expect(JsonToken.VALUE_NUMBER_INT, name);
    String digits = text();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw error(here(), name + " is too large");
    }
  }

  /** Returns true if the current token is a string. */
  public boolean isString() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** Returns true if the current token begins an object. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Returns true if the current token is this boolean; skips a value of another type. */
  public boolean isLiteral(boolean value) {
    boolean equal = parser.currentToken() == (value ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE);
    skip();
    return equal;
  }

  /** Skips a value. */
  public void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset of the current token, for {@link #error}. */
  public long here() {
    JsonLocation here = parser.currentTokenLocation();
    return isAscii ? here.getByteOffset() : here.getCharOffset();
  }

  /** The offset of the last key, for errors about it. */
  public long key() {
    return lastKey;
  }

  /** Creates an exception for an offset. */
  public InvalidFileException error(long offset, String message) {
    try {
      return new InvalidFileException(path, Utf8Reader.position(opening.open(), offset), message);
    } catch (IOException e) {
      return new InvalidFileException(path, message);
    }
  }

  private <T> T readAll(Function<JsonReader, T> reading) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw error(0, "the file is empty");
      }
      T value = reading.apply(this);
      if (parser.nextToken() != null) {
        throw error(here(), "unexpected content after the JSON value");
      }
      return value;
    } catch (UncheckedIOException e) {
      throw explained(Objects.requireNonNull(e.getCause()));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw explained(e);
    }
  }

  /** Explains an exception without the internals of the library and the content of the file. */
  private InvalidFileException explained(IOException e) throws IOException {
    if (isAscii && e instanceof JsonProcessingException) {
      return decoded();
    }
    if (e instanceof StreamConstraintsException) {
      // A token that is too long is reported at its start.
      return error(here(), "name, string or number too long, or nesting too deep");
    }
    if (e instanceof JsonProcessingException defect) {
      long place =
          Optional.ofNullable(defect.getLocation()).map(JsonLocation::getCharOffset).orElse(here());
      return error(
          place, e instanceof JsonEOFException ? "unexpected end of file" : "invalid JSON");
    }
    if (e instanceof CharacterCodingException) {
      return error(Long.MAX_VALUE, "not valid UTF-8");
    }
    throw e;
  }

  /** Parses the text again as characters: the parser of bytes reports other places. */
  private InvalidFileException decoded() throws IOException {
    try (InputStream in = opening.open();
        JsonParser characters = FACTORY.createParser(new Utf8Reader(in))) {
      JsonReader reader = new JsonReader(path, opening, characters, false);
      try {
        while (characters.nextToken() != null) {
          // The defect is in one of the next tokens.
        }
      } catch (JsonProcessingException | CharacterCodingException e) {
        return reader.explained(e);
      }
      return reader.error(reader.here(), "invalid JSON");
    }
  }

  private void expect(JsonToken token, String name) {
    JsonToken found = parser.currentToken();
    if (found != token) {
      throw error(here(), name + " must be " + describe(token) + ", found " + describe(found));
    }
  }

  private JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(JsonToken token) {
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
