import io.github.seplint.cli.CommandTree;
import java.io.File;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page of each command as AsciiDoc.
 *
 * <p>Arguments: the folder to write to.
 */
public final class ManPages {
  /** Wider than any synopsis: a line that Picocli breaks within a label ends its markup. */
  private static final int WIDTH = 4000;

  public static void main(String[] args) throws Exception {
    File folder = new File(args[0]);
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IllegalStateException("cannot make " + folder);
    }
    CommandSpec tree = CommandTree.create(ManPages::escaped).getCommandSpec();
    widen(tree);
    System.exit(ManPageGenerator.generateManPage(folder, null, new boolean[0], false, tree));
  }

  private static void widen(CommandSpec command) {
    command.usageMessage().width(WIDTH);
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .forEach(ManPages::widen);
  }

  /** Brackets before an underscore would be read as the attributes of what follows it. */
  private static String escaped(String label) {
    return label.replace("[", "{startsb}").replace("]", "{endsb}");
  }
}
