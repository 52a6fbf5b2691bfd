package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;

/** {@code seplint version}: what a report of a defect should contain. */
public record VersionCommand(Console console) implements Command {
  private static final String COMMIT = "Implementation-Build";
  private static final String UNKNOWN = "unknown";

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Show the version, commit, Java runtime and kind of installation",
            "`seplint --version` shows the version only.")
        .example("version", "add this to a bug report");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Optional<Path> code = code();
    console.print(
        """
        seplint %s
        commit: %s
        java: %s (%s)
        system: %s %s
        installed: %s
        """
            .formatted(
                Console.version(),
                code.flatMap(VersionCommand::commit).orElse(UNKNOWN),
                property("java.version"),
                property("java.vendor"),
                property("os.name"),
                property("os.arch"),
                code.map(this::installation).orElse(UNKNOWN)));
    return ExitCode.CLEAN;
  }

  private static String property(String name) {
    return SafeText.of(System.getProperty(name, UNKNOWN));
  }

  /** The jar or the directory of classes that runs. */
  private static Optional<Path> code() {
    CodeSource source = VersionCommand.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.of(Path.of(source.getLocation().toURI()).toRealPath());
    } catch (URISyntaxException | IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> commit(Path code) {
    if (!Files.isRegularFile(code)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(code.toFile())) {
      return Optional.ofNullable(jar.getManifest().getMainAttributes().getValue(COMMIT))
          .map(SafeText::of);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The kind of installation, by the files around the code. */
  private String installation(Path code) {
    if (Files.isDirectory(code)) {
      return "classes";
    }
    for (Path part : code) {
      if (part.toString().equals("node_modules")) {
        return "npm package";
      }
    }
    if (Files.isDirectory(code.resolveSibling("../runtime"))) {
      return "release";
    }
    Path launcher = Path.of(console.variable("SEPLINT_LAUNCHER"));
    return Files.exists(launcher.resolveSibling("pom.xml")) ? "checkout" : "jar";
  }
}
