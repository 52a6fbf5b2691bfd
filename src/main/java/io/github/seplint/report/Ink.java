package io.github.seplint.report;

import io.github.seplint.report.Palette.Paint;

/** Output in the making. */
final class Ink {
  private static final String LINK = "\u001B]8;;";
  private static final String END_OF_LINK = "\u001B\\";

  private final StringBuilder text = new StringBuilder();
  private final Screen screen;

  Ink(Screen screen) {
    this.screen = screen;
  }

  StringBuilder text() {
    return text;
  }

  Screen screen() {
    return screen;
  }

  int width() {
    return screen.width();
  }

  Ink put(char c) {
    text.append(c);
    return this;
  }

  Ink put(int number) {
    text.append(number);
    return this;
  }

  /** Our own words. */
  Ink put(String words) {
    text.append(words);
    return this;
  }

  Ink put(Role role, String words) {
    return open(role).put(words).close(role);
  }

  /** Words of others: what is not to be seen in them becomes visible. */
  Ink foreign(String words) {
    Glyph.append(text, words);
    return this;
  }

  Ink foreign(Role role, String words) {
    return open(role).foreign(words).close(role);
  }

  Ink repeat(char c, int times) {
    text.append(Character.toString(c).repeat(times));
    return this;
  }

  Ink open(Role role) {
    return put(screen.palette().of(role).on());
  }

  Ink close(Role role) {
    Paint paint = screen.palette().of(role);
    return put(paint.off());
  }

  /** Words that lead somewhere, if the screen can. */
  Ink link(Role role, String url, String words) {
    if (!screen.links()) {
      return put(role, words);
    }
    put(LINK).put(url).put(END_OF_LINK);
    return put(role, words).put(LINK).put(END_OF_LINK);
  }
}
