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
import java.util.stream.Stream;

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
            "Editors start it; see https://seplint.github.io/editors/ for their configuration."
                + " Files are checked as by `check` in their workspace directory, to which paths on"
                + " the command line are relative.")
        .options(SPEC, CommonOptions.LOCK, RESULTS)
        .projectOptions()
        .options(STDIO)
        .example("server", "serve one editor until it exits")
        .example("server --spec ../spec", "compare quotes with a specification");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Linter.preload();
    // Libraries must not write to the stream of the protocol.
    System.setOut(System.err);
    List<String> options = checkOptions(arguments);
    boolean requested =
        SeplintServer.serve(
            console.in(),
            console.out(),
            Console.version(),
            (directory, settings) ->
                CheckSession.start(
                    console,
                    directory,
                    Stream.concat(options.stream(), settings.stream()).toList()));
    return requested ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The options that {@code check} has as well. */
  private static List<String> checkOptions(Arguments arguments) {
    List<String> options = new ArrayList<>();
    for (Opt<List<String>> option : List.of(SPEC, RESULTS, CommonOptions.CONFIG)) {
      arguments.get(option).forEach(value -> options.addAll(List.of(option.name(), value)));
    }
    arguments
        .get(CommonOptions.LOCK)
        .ifPresent(value -> options.addAll(List.of(CommonOptions.LOCK.name(), value)));
    for (Opt<Boolean> flag :
        List.of(CommonOptions.ISOLATED, CommonOptions.ALLOW_OUTSIDE, CommonOptions.NO_LIMIT)) {
      if (arguments.has(flag)) {
        options.add(flag.name());
      }
    }
    return options;
  }
}
