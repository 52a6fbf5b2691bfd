package io.github.seplint.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.cache.RecordReader.CorruptRecordException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordReaderTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
  void numbersAreReadAsWritten(long number) {
    assertEquals(number, new RecordReader(new RecordWriter().number(number).toBytes()).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "é", "日本", "\uD83D\uDE00", "\uD800 unpaired", "a\u0000b"})
  void textsAreReadAsWritten(String text) {
    assertEquals(text, new RecordReader(new RecordWriter().text(text).toBytes()).text());
  }

  @Test
  void listsAndOptionalValuesAreReadAsWritten() {
    RecordWriter out = new RecordWriter();
    out.list(List.of("a", "b"), out::text).optional(Optional.of("c"), out::text);
    out.optional(Optional.empty(), out::text).flag(true);
    RecordReader in = new RecordReader(out.toBytes());
    assertEquals(List.of("a", "b"), in.list(in::text));
    assertEquals(Optional.of("c"), in.optional(in::text));
    assertEquals(Optional.empty(), in.optional(in::text));
    assertEquals(true, in.flag());
  }

  @Test
  void aRecordEndsWhereItWasWritten() {
    byte[] inner = new RecordWriter().text("inner").toBytes();
    RecordReader outer = new RecordReader(new RecordWriter().bytes(inner).text("next").toBytes());
    RecordReader record = outer.record();
    assertEquals("inner", record.text());
    assertThrows(CorruptRecordException.class, record::flag);
    assertEquals("next", outer.text());
  }

  /** A number of values is a claim of the file: no memory is reserved for it. */
  @Test
  void numbersOfValuesAreNotTrusted() {
    byte[] claim = new RecordWriter().number(Integer.MAX_VALUE - 1).toBytes();
    RecordReader list = new RecordReader(claim);
    assertThrows(CorruptRecordException.class, () -> list.list(list::text));
    assertThrows(CorruptRecordException.class, () -> new RecordReader(claim).record());
  }

  @Test
  void randomBytesCauseNoOtherException() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      RecordReader in = new RecordReader(bytes);
      try {
        in.list(in::text);
        in.optional(in::number);
        in.record().list(in::flag);
      } catch (RuntimeException e) {
        assertEquals(CorruptRecordException.class, e.getClass(), "seed " + seed);
      }
    }
  }
}
