import io.github.seplint.cli.CommandTree;
import java.io.File;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page for each command as AsciiDoc.
 *
 * <p>Arguments: the output directory.
 */
public final class ManPages {
  /** Wider than any synopsis: a line break within a label would end its markup. */
  private static final int WIDTH = 4000;

  public static void main(String[] args) throws Exception {
    File directory = new File(args[0]);
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new IllegalStateException("cannot create " + directory);
    }
    CommandSpec tree = CommandTree.create(ManPages::escaped).getCommandSpec();
    widen(tree);
    System.exit(ManPageGenerator.generateManPage(directory, null, new boolean[0], false, tree));
  }

  private static void widen(CommandSpec command) {
    command.usageMessage().width(WIDTH);
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .forEach(ManPages::widen);
  }

  /** AsciiDoc would read brackets before an underscore as attributes. */
  private static String escaped(String label) {
    return label.replace("[", "{startsb}").replace("]", "{endsb}");
  }
}
