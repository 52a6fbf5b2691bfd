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

  /** What {@code --color} asks for, {@code auto} where it is not given. */
  static String asked(Arguments arguments) {
    return arguments.choice("--color", CHOICES, "auto");
  }

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
