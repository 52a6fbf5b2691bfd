package io.github.seplint.report;

import io.github.seplint.report.Palette.Paint;
import io.github.seplint.source.SafeText;

/** Builds styled text for a terminal. */
public final class Ink {
  private static final String LINK = "\u001B]8;;";
  private static final String END_OF_LINK = "\u001B\\";

  private final StringBuilder text = new StringBuilder();
  private final Screen screen;

  public Ink(Screen screen) {
    this.screen = screen;
  }

  public StringBuilder text() {
    return text;
  }

  Screen screen() {
    return screen;
  }

  int width() {
    return screen.width();
  }

  public Ink put(char c) {
    text.append(c);
    return this;
  }

  public Ink put(int number) {
    text.append(number);
    return this;
  }

  /** Appends trusted text. */
  public Ink put(String words) {
    text.append(words);
    return this;
  }

  public Ink put(Role role, String words) {
    return open(role).put(words).close(role);
  }

  /** Appends untrusted text: control and invisible characters become visible. */
  public Ink foreign(String words) {
    SafeText.append(text, words);
    return this;
  }

  public Ink foreign(Role role, String words) {
    return open(role).foreign(words).close(role);
  }

  public Ink repeat(char c, int times) {
    text.append(Character.toString(c).repeat(times));
    return this;
  }

  public Ink open(Role role) {
    return put(screen.palette().of(role).on());
  }

  public Ink close(Role role) {
    Paint paint = screen.palette().of(role);
    return put(paint.off());
  }

  /** Appends a hyperlink, or plain text if the terminal supports none. */
  Ink link(Role role, String url, String words) {
    if (!screen.links()) {
      return put(role, words);
    }
    put(LINK).put(url).put(END_OF_LINK);
    return put(role, words).put(LINK).put(END_OF_LINK);
  }
}
