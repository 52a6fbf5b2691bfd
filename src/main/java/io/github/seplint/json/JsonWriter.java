package io.github.seplint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.text.LongTextWriter;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes values, records and {@link JsonObject}s as JSON: indented by two spaces, with a line break
 * at the end.
 */
public final class JsonWriter {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private JsonWriter() {}

  /** Returns the JSON of a value; the members of objects are sorted. */
  public static String of(Object value) {
    LongTextWriter text = new LongTextWriter();
    try {
      mapper()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writer(printer())
          .writeValue(text, value);
      text.write('\n');
      return text.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a value piece by piece, and a line break; members are in their own order. */
  public static void write(Writer out, Object value) throws IOException {
    try (JsonGenerator json = compact(out)) {
      json.setPrettyPrinter(printer()).writeObject(value);
    }
    out.write('\n');
  }

  /** Writes values one after the other, without line breaks. */
  public static JsonGenerator compact(Writer out) throws IOException {
    JsonGenerator generator = mapper().build().createGenerator(out);
    return new WellFormed(generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET));
  }

  /**
   * Writes values one by one with the bytes of {@code JSON.stringify(value, null, 2)}, except that
   * controls of the text direction, which would reorder it on a terminal, are escaped.
   */
  public static JsonGenerator stringify(Writer out) throws IOException {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .characterEscapes(new DirectionControls())
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();
    return JsonMapper.builder(factory)
        .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .build()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setPrettyPrinter(printer());
  }

  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder(
        new JsonFactoryBuilder().characterEscapes(new LegibleCharacters()).build());
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(SEPARATORS)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** Replaces unpaired surrogates, which readers of JSON refuse or misread. */
  private static final class WellFormed extends JsonGeneratorDelegate {
    private static final int REPLACEMENT = 0xFFFD;

    WellFormed(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(wellFormed(text));
    }

    private static String wellFormed(String text) {
      int[] points =
          text.codePoints()
              .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
              .toArray();
      return new String(points, 0, points.length);
    }
  }

  /** Escapes embeddings, overrides and isolates. */
  private static final class DirectionControls extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      boolean reorders =
          (0x202A <= character && character <= 0x202E)
              || (0x2066 <= character && character <= 0x2069);
      return reorders
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
          : null;
    }
  }

  /** Escapes control and invisible characters. */
  private static final class LegibleCharacters extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_CUSTOM;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      boolean legible = Character.isSurrogate((char) character) || !SafeText.isHidden(character);
      return legible
          ? null
          : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
    }
  }
}
