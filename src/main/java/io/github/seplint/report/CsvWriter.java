package io.github.seplint.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV for spreadsheets.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CsvWriter {
  /**
   * The start of a formula. Some programs skip leading white space, and accept the full-width
   * forms, too.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\x00-\\x20\\p{Z}\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]");

  private CsvWriter() {}

  /** Returns a table with a header and lines of texts and numbers. */
  public static String of(List<String> names, List<List<Object>> lines) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    names.forEach(schema::addColumn);
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    try {
      return mapper
          .writer(schema.build())
          .writeValueAsString(
              lines.stream().map(line -> line.stream().map(CsvWriter::escaped).toList()).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prefixes a text that a spreadsheet would compute with an apostrophe. */
  private static Object escaped(Object value) {
    return value instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : value;
  }
}
