package io.github.seplint.cli.console;

import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.report.terminal.UnifiedDiff;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Style;

/** The terminal: its capabilities, and output that depends on them. */
public final class Terminal {
  private static final int NARROWEST = 40;

  private Terminal() {}

  /** The capabilities of standard output, with the color that {@code --color} selects. */
  public static TerminalCapabilities of(Console console, Arguments arguments) {
    return of(console, arguments.get(CommonOptions.COLOR));
  }

  /**
   * The capabilities of standard output.
   *
   * @param color auto, always or never
   */
  public static TerminalCapabilities of(Console console, String color) {
    boolean colored = ColorChoice.wanted(console, color);
    return new TerminalCapabilities(
        width(console), colored ? palette() : TerminalTheme.PLAIN, colored && links(console));
  }

  /** Prints a diff; to a file or pipe with the exact characters, so that it can be applied. */
  public static void printDiff(
      Console console, String path, String before, String after, String color) {
    console.print(
        console.outIsTerminal() || ColorChoice.wanted(console, color)
            ? UnifiedDiff.forTerminal(path, before, after, of(console, color))
            : UnifiedDiff.forPatch(path, before, after));
  }

  /** The width is fixed if there is no terminal, so that the output is reproducible. */
  private static int width(Console console) {
    String columns = console.variable("COLUMNS");
    boolean known =
        console.outIsTerminal()
            && !columns.isEmpty()
            && columns.length() < 6
            && columns.chars().allMatch(Character::isDigit);
    return known
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : TerminalCapabilities.DEFAULT_WIDTH;
  }

  /** Returns whether the terminal is known to support hyperlinks. */
  private static boolean links(Console console) {
    String force = console.variable("FORCE_HYPERLINK");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    List<String> programs =
        List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "WarpTerminal");
    return console.outIsTerminal()
        && (programs.contains(console.variable("TERM_PROGRAM"))
            || !console.variable("VTE_VERSION").isEmpty()
            || !console.variable("WT_SESSION").isEmpty()
            || !console.variable("KITTY_WINDOW_ID").isEmpty()
            || !console.variable("KONSOLE_VERSION").isEmpty());
  }

  private static TerminalTheme palette() {
    return role ->
        switch (role) {
          case ERROR -> Style.on(Style.bold, Style.fg_red);
          case WARNING -> Style.on(Style.bold, Style.fg_yellow);
          case INFO, NOTE -> Style.on(Style.bold, Style.fg_blue);
          case PATH, MESSAGE, STRONG, HEADING, FILE -> Style.on(Style.bold);
          case RULE, HUNK, LINK -> Style.on(Style.fg_cyan);
          case GUTTER -> Style.on(Style.faint);
          case FIX, GOOD, ADDED -> Style.on(Style.fg_green);
          case REMOVED -> Style.on(Style.fg_red);
          case EMPHASIS -> Style.on(Style.italic);
          case CODE -> "";
        };
  }
}
