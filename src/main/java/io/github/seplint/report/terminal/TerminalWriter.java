package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SafeText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Builds styled text for a terminal. */
public final class TerminalWriter {
  private static final String LINK = "\u001B]8;;";
  private static final String END_OF_LINK = "\u001B\\";

  private final StringBuilder buffer = new StringBuilder();
  private final TerminalCapabilities terminal;

  public TerminalWriter(TerminalCapabilities terminal) {
    this.terminal = terminal;
  }

  public String text() {
    return buffer.toString();
  }

  public StringBuilder buffer() {
    return buffer;
  }

  TerminalCapabilities terminal() {
    return terminal;
  }

  public int width() {
    return terminal.width();
  }

  public TerminalWriter append(char c) {
    buffer.append(c);
    return this;
  }

  TerminalWriter append(char c, int times) {
    return append(Character.toString(c).repeat(times));
  }

  public TerminalWriter append(int number) {
    buffer.append(number);
    return this;
  }

  /** Appends trusted text. */
  public TerminalWriter append(String text) {
    buffer.append(text);
    return this;
  }

  public TerminalWriter append(TextStyle style, String text) {
    return open(style).append(text).close(style);
  }

  /** Appends untrusted text: control and invisible characters become visible. */
  public TerminalWriter appendUntrusted(String text) {
    SafeText.append(buffer, text);
    return this;
  }

  public TerminalWriter appendUntrusted(TextStyle style, String text) {
    return open(style).appendUntrusted(text).close(style);
  }

  /** Appends {@code path:line:column}. */
  public TerminalWriter appendLocation(String path, Position position) {
    Optional<String> url = terminal.directory().flatMap(directory -> fileUrl(directory, path));
    url.ifPresent(this::openLink);
    // A line that begins with two colons would be a command for GitHub.
    open(TextStyle.PATH)
        .append(path.startsWith("::") ? "./" : "")
        .appendUntrusted(path)
        .append(':')
        .append(position.line());
    append(':').append(position.column()).close(TextStyle.PATH);
    return url.isPresent() ? openLink("") : this;
  }

  /** The URL of a file, with all unsafe characters encoded; empty if it has no valid name. */
  private static Optional<String> fileUrl(Path directory, String path) {
    try {
      return Optional.of(directory.resolve(path).normalize().toUri().toASCIIString());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Begins a hyperlink; an empty one ends it. */
  private TerminalWriter openLink(String url) {
    return append(LINK).append(url).append(END_OF_LINK);
  }

  /** Appends {@code path:line:column} of the start of a place. */
  public TerminalWriter appendLocation(Place place) {
    return appendLocation(place.path(), place.start());
  }

  /** Appends a hyperlink, or plain text if the terminal supports none. */
  public TerminalWriter appendLink(TextStyle style, String url, String text) {
    if (!terminal.links()) {
      return append(style, text);
    }
    return openLink(url).append(style, text).openLink("");
  }

  public TerminalWriter open(TextStyle style) {
    return append(terminal.theme().on(style));
  }

  public TerminalWriter close(TextStyle style) {
    return append(terminal.theme().off(style));
  }
}
