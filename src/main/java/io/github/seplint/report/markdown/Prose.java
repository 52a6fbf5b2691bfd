package io.github.seplint.report.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Sentences of others, in which what stands between back-ticks is code, as they meant it. */
final class Prose {
  private static final Pattern TICK = Pattern.compile("`");

  private Prose() {}

  static Paragraph of(String text) {
    String words = Words.of(text);
    String[] parts = TICK.split(words, -1);
    Paragraph prose = Nodes.paragraph();
    if (!isPaired(parts)) {
      prose.appendChild(Nodes.text(words));
      return prose;
    }
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        prose.appendChild(new Code(parts[i]));
      } else if (!parts[i].isEmpty()) {
        prose.appendChild(new Text(parts[i]));
      }
    }
    return prose;
  }

  /** Every second part is code that all readers take for the same. */
  private static boolean isPaired(String... parts) {
    for (int i = 1; i < parts.length; i += 2) {
      String code = parts[i];
      if (code.isEmpty() || !code.strip().equals(code) || code.indexOf('\\') >= 0) {
        return false;
      }
    }
    // An odd number of parts; of two codes side by side nobody knows which is which.
    for (int i = 2; i < parts.length - 1; i += 2) {
      if (parts[i].isEmpty()) {
        return false;
      }
    }
    return parts.length % 2 == 1 && parts.length > 1;
  }
}
