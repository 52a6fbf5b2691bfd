package io.github.seplint.coverage;

/** Texts as one word of a command line: whoever copies it must not run what is in it. */
final class ShellWord {
  private ShellWord() {}

  static String of(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(ShellWord::isPlain);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "._/:@+-".indexOf(c) >= 0;
  }
}
