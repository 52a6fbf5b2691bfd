package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.Paint;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.SafeText;

/** Builds styled text for a terminal. */
public final class TerminalWriter {
  private static final String LINK = "\u001B]8;;";
  private static final String END_OF_LINK = "\u001B\\";

  private final StringBuilder text = new StringBuilder();
  private final TerminalCapabilities screen;

  public TerminalWriter(TerminalCapabilities screen) {
    this.screen = screen;
  }

  public StringBuilder text() {
    return text;
  }

  TerminalCapabilities screen() {
    return screen;
  }

  public int width() {
    return screen.width();
  }

  public TerminalWriter put(char c) {
    text.append(c);
    return this;
  }

  public TerminalWriter put(int number) {
    text.append(number);
    return this;
  }

  /** Appends trusted text. */
  public TerminalWriter put(String words) {
    text.append(words);
    return this;
  }

  public TerminalWriter put(TextStyle role, String words) {
    return open(role).put(words).close(role);
  }

  /** Appends untrusted text: control and invisible characters become visible. */
  public TerminalWriter foreign(String words) {
    SafeText.append(text, words);
    return this;
  }

  public TerminalWriter foreign(TextStyle role, String words) {
    return open(role).foreign(words).close(role);
  }

  public TerminalWriter repeat(char c, int times) {
    text.append(Character.toString(c).repeat(times));
    return this;
  }

  public TerminalWriter open(TextStyle role) {
    return put(screen.palette().of(role).on());
  }

  public TerminalWriter close(TextStyle role) {
    Paint paint = screen.palette().of(role);
    return put(paint.off());
  }

  /** Appends a hyperlink, or plain text if the terminal supports none. */
  public TerminalWriter link(TextStyle role, String url, String words) {
    if (!screen.links()) {
      return put(role, words);
    }
    put(LINK).put(url).put(END_OF_LINK);
    return put(role, words).put(LINK).put(END_OF_LINK);
  }
}
