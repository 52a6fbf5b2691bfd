package io.github.seplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u00a0=1", "\uff1d1", "\u200b=1", "-"})
  void whatASpreadsheetWouldComputeIsMadeAText(String text) {
    assertEquals("x\r\n'" + text + "\r\n", CsvWriter.of(List.of("x"), List.of(List.of(text))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "=1,2", "=\"a\""})
  void andIsReadBackAsThatText(String text) throws IOException {
    String csv = CsvWriter.of(List.of("x"), List.of(List.of(text)));
    List<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<List<String>>readValues(csv)
            .readAll();
    assertEquals(List.of(List.of("x"), List.of("'" + text)), lines);
  }

  @Test
  void otherTextsAndNumbersStayAsTheyAre() {
    assertEquals(
        "a,b,c\r\n-7,tool = log,1-2\r\n",
        CsvWriter.of(List.of("a", "b", "c"), List.of(List.of(-7, "tool = log", "1-2"))));
  }
}
