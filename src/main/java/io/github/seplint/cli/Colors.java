package io.github.seplint.cli;

import java.util.List;

/**
 * Whether output is coloured.
 *
 * @see <a href="https://no-color.org">NO_COLOR</a>
 * @see <a href="https://bixense.com/clicolors/">CLICOLOR_FORCE</a>
 */
final class Colors {
  static final List<String> CHOICES = List.of("auto", "always", "never");

  private Colors() {}

  static boolean wanted(Shell shell, String choice) {
    return switch (choice) {
      case "always" -> true;
      case "never" -> false;
      default -> automatic(shell);
    };
  }

  private static boolean automatic(Shell shell) {
    if (!shell.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = shell.variable("CLICOLOR_FORCE");
    boolean forced = !force.isEmpty() && !force.equals("0");
    return forced || (shell.outIsTerminal() && !shell.variable("TERM").equals("dumb"));
  }
}
