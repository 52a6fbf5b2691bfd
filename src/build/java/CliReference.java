import io.github.seplint.cli.CommandTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Writes the command-line reference of the documentation site as Markdown.
 *
 * <p>Arguments: the file to write.
 */
public final class CliReference {
  private final StringBuilder page = new StringBuilder();

  public static void main(String[] args) throws Exception {
    CliReference reference = new CliReference();
    CommandSpec root = CommandTree.create(UnaryOperator.identity()).getCommandSpec();
    reference.line("# Command line");
    reference.line("");
    reference.line("Generated from the options that `seplint` declares.");
    reference.line("");
    reference.table(root);
    reference.exitCodes(root);
    visit(root, reference::command);
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, reference.page);
  }

  private void table(CommandSpec root) {
    line("| command | purpose |");
    line("|---|---|");
    visit(
        root,
        spec ->
            line(
                "| [`"
                    + spec.qualifiedName()
                    + "`](#"
                    + anchor(spec)
                    + ") | "
                    + text(join(spec.usageMessage().header()))
                    + " |"));
    line("");
  }

  private void exitCodes(CommandSpec root) {
    line("## Exit codes");
    line("");
    line("| code | meaning |");
    line("|---|---|");
    CommandSpec first = root.subcommands().values().iterator().next().getCommandSpec();
    first
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> line("| " + code + " | " + text(meaning) + " |"));
    line("");
  }

  private void command(CommandSpec spec) {
    UsageMessageSpec usage = spec.usageMessage();
    line("## " + spec.qualifiedName() + " {#" + anchor(spec) + "}");
    line("");
    for (String paragraph : usage.description()) {
      line(text(format(paragraph)));
    }
    line("");
    List<String> examples = List.of(usage.footer());
    if (!examples.isEmpty()) {
      line("```sh");
      examples.forEach(example -> line(format(example).strip().replaceFirst(" {2,}", "$0# ")));
      line("```");
      line("");
    }
    if (!spec.positionalParameters().isEmpty()) {
      line("### Arguments {#" + anchor(spec) + "-arguments}");
      line("");
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        item("`" + parameter.paramLabel() + "`", parameter);
      }
      line("");
    }
    for (ArgGroupSpec group : spec.argGroups()) {
      String heading = group.heading().replace("%n", "").replaceFirst(":$", "");
      line(
          "### "
              + heading
              + " {#"
              + anchor(spec)
              + "-"
              + heading.toLowerCase(Locale.ROOT).replace(' ', '-')
              + "}");
      line("");
      for (ArgSpec argument : group.args()) {
        OptionSpec option = (OptionSpec) argument;
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        item("`" + String.join("`, `", option.names()) + value + "`", option);
      }
      line("");
    }
  }

  private void item(String name, ArgSpec argument) {
    line("- " + name + ": " + text(join(argument.description())));
  }

  /** Visits the commands that do more than group others. */
  private static void visit(CommandSpec spec, Consumer<CommandSpec> visitor) {
    for (CommandLine each : spec.subcommands().values()) {
      CommandSpec command = each.getCommandSpec();
      if (command.subcommands().isEmpty() || !command.positionalParameters().isEmpty()) {
        visitor.accept(command);
      }
      visit(command, visitor);
    }
  }

  private static String anchor(CommandSpec spec) {
    return spec.qualifiedName("-").replaceFirst("^seplint-", "");
  }

  private static String join(String... lines) {
    return format(String.join(" ", lines));
  }

  private static String format(String text) {
    return text.replace("%%", "%");
  }

  /** Text that neither Markdown nor a template reads as markup, except code. */
  private static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean code = false;
    for (char c : text.toCharArray()) {
      code ^= c == '`';
      escaped.append(
          code
              ? String.valueOf(c)
              : switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '|' -> "&#124;";
                case '{' -> "&#123;";
                case '*' -> "\\*";
                default -> String.valueOf(c);
              });
    }
    return escaped.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
