package io.github.seplint.report.markdown;

/** The part of a page that is written anew each time, between two lines that mark it. */
public final class GeneratedBlock {
  private GeneratedBlock() {}

  /** What is generated, within its markers; lines end with {@code \n}. */
  public static String of(String generated) {
    return Markers.BEGIN + "\n\n" + generated + "\n" + Markers.END + "\n";
  }

  /** A page for people to write around the block. */
  public static String page(String generated) {
    return """
        # Conformance

        Write what you like above and below the two lines that mark the generated part: it stays as it
        is. The part itself is written anew by `seplint report`.

        """
        + of(generated);
  }

  /**
   * A page with its block replaced. Whatever stands around it stays to the byte, as do the two
   * lines; the block ends its lines as the first of them does.
   *
   * @throws MarkerException with line and reason, if it is not clear where the block stands
   */
  public static String splice(String page, String generated) {
    Markers markers = Markers.in(page);
    String lineEnd = page.startsWith("\r\n", markers.begin().next() - 2) ? "\r\n" : "\n";
    return page.substring(0, markers.begin().next())
        + ("\n" + generated + "\n").replace("\n", lineEnd)
        + page.substring(markers.end().start());
  }
}
