package io.github.seplint.text;

import java.util.Random;

/** Texts of the characters that positions and readers stumble over. */
public final class RandomText {
  private static final String[] PIECES = {
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "a",
    "b:",
    "- ",
    "#",
    " # x",
    "'",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    ">\n",
    "? ",
    ": ",
    "---",
    "...",
    "%",
    "@",
    "`",
    "0",
    "1e3",
    "~",
    "\u00e9",
    "e\u0301",
    "\u706f",
    "\ud83c\udfee",
    "\ufeff",
    "\u0085",
    "\u2028",
    "\u00a0",
    "\u200d",
    "sep: 7001\n",
    "requirements:\n",
    "  - check: ",
    "    text: ",
  };

  private RandomText() {}

  /** A text of at most so many pieces, some of them of several characters. */
  public static String of(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
