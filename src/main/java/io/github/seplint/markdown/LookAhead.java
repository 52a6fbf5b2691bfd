package io.github.seplint.markdown;

import org.commonmark.parser.beta.Scanner;

/** The characters that a scanner will give, taken from it only when they are asked for. */
final class LookAhead implements CharSequence {
  private final Scanner scanner;
  private final StringBuilder taken = new StringBuilder();

  LookAhead(Scanner scanner) {
    this.scanner = scanner;
  }

  /** The character at an index; {@link JsxTags#END} behind the last. */
  @Override
  public char charAt(int index) {
    while (taken.length() <= index && scanner.hasNext()) {
      taken.append(scanner.peek());
      scanner.next();
    }
    return index < taken.length() ? taken.charAt(index) : JsxTags.END;
  }

  /** As many characters as were asked for. */
  @Override
  public int length() {
    return taken.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return taken.subSequence(start, end);
  }

  @Override
  public String toString() {
    return taken.toString();
  }
}
