package io.github.seplint.report.markdown;

import java.nio.charset.StandardCharsets;

/** A page that holds no more than so much; what comes too late is not on it. */
final class BoundedPage {
  private final StringBuilder text = new StringBuilder();
  private int room;

  /**
   * An empty page.
   *
   * @param room in bytes of UTF-8: no reader counts more characters than there are bytes
   */
  BoundedPage(int room) {
    this.room = room;
  }

  /** Adds a part, if there is room for it and for what must follow it. */
  boolean add(String part, String end) {
    int needed = bytes(part) + bytes(end);
    if (needed > room) {
      return false;
    }
    text.append(part);
    room -= bytes(part);
    return true;
  }

  private static int bytes(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length;
  }

  String text() {
    return text.toString();
  }
}
