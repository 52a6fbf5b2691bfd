package io.github.seplint.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes JSON as most tools do: two spaces, and a line break at the end. */
public final class JsonWriter {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private JsonWriter() {}

  /** The text of maps, lists, strings and numbers; keys are sorted. */
  public static String of(Object value) {
    try {
      return mapper()
              .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .build()
              .writer(printer())
              .writeValueAsString(value)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes what need not be held: a thing after the other, maps in their own order. */
  public static JsonGenerator stream(Writer out) throws IOException {
    return compact(out).setPrettyPrinter(printer());
  }

  /** The same in a single line. */
  public static JsonGenerator compact(Writer out) throws IOException {
    JsonGenerator generator = mapper().build().createGenerator(out);
    return new WellFormed(generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET));
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

  /** Half a character is none: what JSON's readers refuse, or read as they like. */
  private static final class WellFormed extends JsonGeneratorDelegate {
    WellFormed(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(wellFormed(text));
    }

    private static String wellFormed(String text) {
      StringBuilder whole = new StringBuilder(text);
      for (int i = 0; i < whole.length(); i++) {
        char c = whole.charAt(i);
        if (Character.isHighSurrogate(c)
            && i + 1 < whole.length()
            && Character.isLowSurrogate(whole.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(c)) {
          whole.setCharAt(i, '\uFFFD');
        }
      }
      return whole.toString();
    }
  }

  /** Escapes what is no character to a reader of YAML, to a terminal or to the eye. */
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
