package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** {@code seplint version}: what a report of a defect should contain. */
public record VersionCommand(Console console) implements Command {
  private static final String COMMIT = "Implementation-Build";
  private static final String UNKNOWN = "unknown";
  private static final Module MODULE = VersionCommand.class.getModule();

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

  /** The jar, the directory of classes or, in a release, the runtime that runs. */
  private static Optional<Path> code() {
    if (MODULE.isNamed()) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    CodeSource source = VersionCommand.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.of(Path.of(source.getLocation().toURI()).toRealPath());
    } catch (URISyntaxException | IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> commit(Path code) {
    try {
      return manifest(code)
          .flatMap(each -> Optional.ofNullable(each.getMainAttributes().getValue(COMMIT)))
          .map(SafeText::of);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> manifest(Path code) throws IOException {
    if (MODULE.isNamed()) {
      try (InputStream in = MODULE.getResourceAsStream(JarFile.MANIFEST_NAME)) {
        return in == null ? Optional.empty() : Optional.of(new Manifest(in));
      }
    }
    if (!Files.isRegularFile(code)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(code.toFile())) {
      return Optional.ofNullable(jar.getManifest());
    }
  }

  /** The kind of installation, by the files around the code. */
  private String installation(Path code) {
    for (Path part : code) {
      if (part.toString().equals("node_modules")) {
        return "npm package";
      }
    }
    if (MODULE.isNamed()) {
      return "release";
    }
    if (Files.isDirectory(code)) {
      return "classes";
    }
    Path launcher = Path.of(console.variable("SEPLINT_LAUNCHER"));
    return Files.exists(launcher.resolveSibling("pom.xml")) ? "checkout" : "jar";
  }
}
