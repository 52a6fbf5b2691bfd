package io.github.seplint.report.markdown;

import java.util.Random;

/** Hostile texts: markup, closing markup, control and invisible characters. */
public final class HostileText {
  private static final String[] PIECES = {
    "|",
    "\\",
    "\\|",
    "`",
    "```",
    "~~~",
    "<script>alert(1)</script>",
    "</td>",
    "<!--",
    "-->",
    "\n<!-- end:generated -->\n",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "    ",
    "\u2028",
    "\u0085",
    "\u00a0",
    "\u202e",
    "\u200f",
    "\u2066",
    "\u200b",
    "\0",
    "\u001b[31m",
    "\ud83c\udfee",
    "\ud83c",
    "\u706f",
    "e\u0301",
    "*",
    "**",
    "_",
    "~~",
    "$x$",
    "{{ page }}",
    "{% raw %}",
    "[a](javascript:alert(1))",
    "![a](http://project.example/a.png)",
    "[^1]",
    "]",
    "(",
    ")",
    "\"",
    "'",
    "&lt;",
    "&#x202e;",
    "&",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "> ",
    "===",
    "---",
    "|---|",
    "http://project.example/a|b?c=d&e",
    "https://",
    "!",
    ":",
    "a",
    "tool",
    " ",
  };

  private HostileText() {}

  /** A text of at least one piece. */
  public static String of(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
