package io.github.seplint.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a {@link RecordWriter} wrote. Numbers of values are not trusted: nothing is allocated
 * for more than there are bytes.
 */
public final class RecordReader {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  /** Reads all bytes. */
  public RecordReader(byte... bytes) {
    this(bytes, 0, bytes.length);
  }

  private RecordReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.at = start;
    this.end = end;
  }

  /** Thrown if the bytes are not what a writer wrote. */
  public static final class CorruptRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorruptRecordException() {
      super("corrupt record");
    }
  }

  public long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = next();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new CorruptRecordException();
  }

  /** Reads a number that is no less than 0 and less than a limit. */
  public int below(int limit) {
    long value = number();
    require(value >= 0 && value < limit);
    return (int) value;
  }

  /** Reads a number that is not negative, such as an offset. */
  public int natural() {
    return below(Integer.MAX_VALUE);
  }

  /** Reads a constant by its name; throws {@link IllegalArgumentException} if there is none. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  public boolean flag() {
    return next() == 1;
  }

  public String text() {
    boolean isLatin = flag();
    int length = count();
    at += length;
    if (isLatin) {
      return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      int high = bytes[at - length + 2 * i];
      chars[i] = (char) ((high << 8) | (bytes[at - length + 2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  /** Returns a reader of bytes that were written with their number, without copying them. */
  public RecordReader record() {
    int length = count();
    at += length;
    return new RecordReader(bytes, at - length, at);
  }

  /** Returns a reader of the same bytes from their start. */
  public RecordReader again() {
    return new RecordReader(bytes, start, end);
  }

  public <T> List<T> list(Supplier<T> each) {
    int count = count();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(each.get());
    }
    return values;
  }

  public <T> Optional<T> optional(Supplier<T> value) {
    return flag() ? Optional.of(value.get()) : Optional.empty();
  }

  /** The number of all bytes. */
  public int length() {
    return end - start;
  }

  /** Copies the bytes that are left. */
  public byte[] rest() {
    byte[] rest = new byte[end - at];
    System.arraycopy(bytes, at, rest, 0, rest.length);
    return rest;
  }

  /** Throws if a condition of the format does not hold. */
  public static void require(boolean condition) {
    if (!condition) {
      throw new CorruptRecordException();
    }
  }

  /** A number of bytes, or of values that have at least a byte each. */
  private int count() {
    long value = number();
    require(value >= 0 && value <= end - at);
    return (int) value;
  }

  private int next() {
    require(at < end);
    return bytes[at++] & 0xFF;
  }
}
