import io.github.seplint.cli.CommandTree;
import java.io.File;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page of each command as AsciiDoc.
 *
 * <p>Arguments: the folder to write to.
 */
public final class ManPages {
  public static void main(String[] args) throws Exception {
    File folder = new File(args[0]);
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IllegalStateException("cannot make " + folder);
    }
    CommandSpec tree = CommandTree.create().getCommandSpec();
    System.exit(ManPageGenerator.generateManPage(folder, null, new boolean[0], false, tree));
  }
}
