package io.github.seplint.cli.console;

import java.util.List;

/**
 * The choice to color output.
 *
 * @see <a href="https://no-color.org">NO_COLOR</a>
 * @see <a href="https://bixense.com/clicolors/">CLICOLOR_FORCE</a>
 */
public final class ColorChoice {
  static final List<String> CHOICES = List.of("auto", "always", "never");

  private ColorChoice() {}

  public static boolean wanted(Console console, String choice) {
    return switch (choice) {
      case "always" -> true;
      case "never" -> false;
      default -> automatic(console);
    };
  }

  private static boolean automatic(Console console) {
    if (!console.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = console.variable("CLICOLOR_FORCE");
    boolean forced = !force.isEmpty() && !force.equals("0");
    return forced || (console.outIsTerminal() && !console.variable("TERM").equals("dumb"));
  }
}
