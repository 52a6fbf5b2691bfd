package io.github.seplint.growth;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of operations of a run: method calls and iterations of loops in all code outside of
 * the JDK, and the work of the JDK's methods below, which is proportional to their arguments.
 * {@link CountingClassLoader} calls them in place of the originals. Copying counts as well.
 */
public final class Operations {
  private static final int MAX_METHODS = 1 << 16;
  private static final int COPIED_AT_ONCE = 8;

  /** All copies count as one method of this number. */
  private static final int COPIES = 0;

  private static final List<String> METHODS = new ArrayList<>(List.of("copies"));
  private static final long[] COUNTS = new long[MAX_METHODS];
  private static int current;

  private Operations() {}

  /** Returns the number that a method has in {@link #count(int)}. */
  static synchronized int method(String name) {
    METHODS.add(name);
    return METHODS.size() - 1;
  }

  /** Counts from zero again. */
  static void reset() {
    Arrays.fill(COUNTS, 0);
  }

  /** The numbers since then by method, of all threads. */
  static long[] counts() {
    return COUNTS.clone();
  }

  /** The name of a method. */
  static String name(int method) {
    return METHODS.get(method);
  }

  /** Counts a call of a method, or an iteration in it. */
  public static void count(int method) {
    current = method;
    COUNTS[method]++;
  }

  /** Counts the work of the JDK for the method that was called last. */
  private static void add(int several) {
    COUNTS[current] += several;
  }

  /** Counts the elements of a new array, or of the part of one that is copied. */
  public static void copied(int several) {
    COUNTS[COPIES] += several / COPIED_AT_ONCE;
  }

  /** Counts the characters of a text, or the elements of an array or collection. */
  public static void copied(Object value) {
    if (value instanceof String text) {
      copied(text.length());
    } else if (value instanceof StringBuilder text) {
      copied(text.length());
    } else if (value instanceof Collection<?> values) {
      copied(values.size());
    } else if (value instanceof Map<?, ?> values) {
      copied(values.size());
    } else if (value != null && value.getClass().isArray()) {
      copied(Array.getLength(value));
    }
  }

  /** One processor, so that all work is that of one thread. */
  public static int availableProcessors(Runtime runtime) {
    return Math.min(1, runtime.availableProcessors());
  }

  /** Runs what is loaded ahead at once, as the counts are those of one thread. */
  @SuppressWarnings("DoNotCall") // its work, on this thread
  public static void start(Thread thread) {
    if (thread.getName().equals("preload")) {
      thread.run();
    } else {
      thread.start();
    }
  }

  /** A stream on the calling thread, for the same reason. */
  public static <T> Stream<T> parallelStream(Collection<T> values) {
    return values.stream();
  }

  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new CountedText(text));
  }

  public static boolean matches(String text, String regex) {
    return matcher(Pattern.compile(regex), text).matches();
  }

  public static String replaceAll(String text, String regex, String replacement) {
    return matcher(Pattern.compile(regex), text).replaceAll(replacement);
  }

  public static int indexOf(String text, int character) {
    return counted(text, 0, text.indexOf(character));
  }

  public static int indexOf(String text, int character, int from) {
    return counted(text, from, text.indexOf(character, from));
  }

  public static int indexOf(String text, String part) {
    return counted(text, 0, text.indexOf(part));
  }

  public static int indexOf(String text, String part, int from) {
    return counted(text, from, text.indexOf(part, from));
  }

  public static int lastIndexOf(String text, int character) {
    add(text.length());
    return text.lastIndexOf(character);
  }

  public static int lastIndexOf(String text, int character, int from) {
    int found = text.lastIndexOf(character, from);
    add(Math.max(0, from - found));
    return found;
  }

  public static int lastIndexOf(String text, String part) {
    add(text.length());
    return text.lastIndexOf(part);
  }

  public static boolean contains(String text, CharSequence part) {
    return indexOf(text, part.toString()) >= 0;
  }

  public static StringBuilder insert(StringBuilder text, int at, String part) {
    add(text.length());
    return text.insert(at, part);
  }

  public static StringBuilder delete(StringBuilder text, int from, int to) {
    add(text.length());
    return text.delete(from, to);
  }

  public static boolean contains(Collection<?> values, Object value) {
    add(values instanceof List ? values.size() : 1);
    return values.contains(value);
  }

  public static boolean remove(Collection<?> values, Object value) {
    add(values instanceof List ? values.size() : 1);
    return values.remove(value);
  }

  public static int indexOf(List<?> values, Object value) {
    add(values.size());
    return values.indexOf(value);
  }

  public static Object remove(List<?> values, int index) {
    add(values.size() - index);
    return values.remove(index);
  }

  @SuppressWarnings("ReferenceEquality") // The JDK compares no characters of the same text.
  public static boolean equals(String text, Object other) {
    if (other instanceof String same && same != text && same.length() == text.length()) {
      add(text.length());
    }
    return text.equals(other);
  }

  @SuppressWarnings("UndefinedEquals") // As the replaced call.
  public static boolean equals(Collection<?> values, Object other) {
    add(values.size());
    return values.equals(other);
  }

  public static int hashCode(Collection<?> values) {
    add(values.size());
    return values.hashCode();
  }

  private static int counted(String text, int from, int found) {
    add((found < 0 ? text.length() : found) - Math.min(from, text.length()));
    return found;
  }

  /** A text that counts how often a regular expression reads a character. */
  private record CountedText(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      add(1);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      copied(end - start);
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
