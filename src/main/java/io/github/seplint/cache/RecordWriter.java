package io.github.seplint.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values one after another, in a compact form that {@link RecordReader} reads. */
public final class RecordWriter {
  private byte[] bytes = new byte[256];
  private int size;

  /** Writes a number in as many bytes as it needs. */
  public RecordWriter number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      add((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    return add((int) rest);
  }

  /** Writes a constant by its name. */
  public RecordWriter constant(Enum<?> value) {
    return text(value.name());
  }

  public RecordWriter flag(boolean value) {
    return add(value ? 1 : 0);
  }

  /** Writes a text, also one that is not valid Unicode. */
  public RecordWriter text(String text) {
    boolean isLatin = true;
    for (int i = 0; i < text.length() && isLatin; i++) {
      isLatin = text.charAt(i) <= 0xFF;
    }
    flag(isLatin);
    if (isLatin) {
      return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    number(text.length() * 2L);
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i) >>> 8).add(text.charAt(i));
    }
    return this;
  }

  /** Writes bytes with their number. */
  public RecordWriter bytes(byte... value) {
    number(value.length);
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** Writes the number of values, and each of them with a given writer. */
  public <T> RecordWriter list(Collection<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
    return this;
  }

  /** Writes whether there is a value, and the value with a given writer. */
  public <T> RecordWriter optional(Optional<T> value, Consumer<T> writer) {
    flag(value.isPresent());
    value.ifPresent(writer);
    return this;
  }

  public int size() {
    return size;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private RecordWriter add(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
    return this;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
