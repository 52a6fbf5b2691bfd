package io.github.seplint.cli.server;

import io.github.seplint.cli.check.CheckSession;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.lint.Linter;
import io.github.seplint.server.SeplintServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code seplint server}: speaks the Language Server Protocol on standard input and output. */
public record ServerCommand(Console console) implements Command {
  private static final Opt<Boolean> STDIO =
      OptGroup.GLOBAL.flag("--stdio  Use standard input and output, as is the default");
  private static final Opt<List<String>> SPEC =
      CommonOptions.spec("Check quotes and links against the specification");
  private static final Opt<List<String>> RESULTS =
      OptGroup.RESULTS.paths("--results <dir>  Check files against conformance results");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Run the language server for editors",
            "Speaks the Language Server Protocol on standard input and output: diagnostics, fixes,"
                + " completion and more in editors.",
            "Editors start it; see https://seplint.github.io/editors/ for their configuration. The"
                + " configuration of a file is found as by `check` in its workspace directory.")
        .options(SPEC, CommonOptions.LOCK, RESULTS)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, STDIO)
        .example("server", "serve one editor until it exits")
        .example("server --spec ../spec", "compare quotes with a specification");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Linter.preloadSchema();
    // Libraries must not write to the stream of the protocol.
    System.setOut(System.err);
    List<String> options = checkOptions(arguments);
    boolean requested =
        SeplintServer.serve(
            console.in(),
            console.out(),
            Console.version(),
            directory -> CheckSession.start(console, directory, options));
    return requested ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The options that {@code check} has as well, with absolute paths. */
  private List<String> checkOptions(Arguments arguments) {
    List<String> options = new ArrayList<>();
    arguments.get(SPEC).forEach(each -> options.addAll(List.of(SPEC.name(), each)));
    for (String directory : arguments.get(RESULTS)) {
      options.addAll(List.of(RESULTS.name(), absolute(directory)));
    }
    add(options, CommonOptions.LOCK, arguments);
    add(options, CommonOptions.CONFIG, arguments);
    if (arguments.has(CommonOptions.ALLOW_OUTSIDE)) {
      options.add(CommonOptions.ALLOW_OUTSIDE.name());
    }
    return options;
  }

  private void add(List<String> options, Opt<Optional<String>> option, Arguments arguments) {
    arguments
        .get(option)
        .ifPresent(value -> options.addAll(List.of(option.name(), absolute(value))));
  }

  private String absolute(String path) {
    return console.directory().resolve(path).normalize().toString();
  }
}
