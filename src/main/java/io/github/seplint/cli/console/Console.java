package io.github.seplint.cli.console;

import io.github.seplint.cache.BuildIdentity;
import io.github.seplint.project.SearchLimit;
import io.github.seplint.project.TextFiles;
import io.github.seplint.report.diagnostic.DiagnosticPrinter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.UnifiedDiff;
import io.github.seplint.text.InvalidFileException.FileProblem;
import io.github.seplint.text.SafeText;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The environment of a run: its streams, and what the terminal supports.
 *
 * @param directory the working directory, absolute
 * @param variables the environment variables
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 */
public record Console(
    Path directory,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  private static final int NARROWEST = 40;

  /** The console of this process. The launcher detects terminals, because Java 17 cannot. */
  public static Console ofProcess(PrintStream out) {
    return new Console(
        Path.of("").toAbsolutePath(),
        // Buffered, because on Java 17 a FileInputStream seeks to read many bytes: pipes cannot.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        out,
        new StandardStream(FileDescriptor.err).printer(),
        System.getenv(),
        Boolean.getBoolean("seplint.tty"),
        Boolean.getBoolean("seplint.stderr.tty"));
  }

  /** The version in the manifest of the jar, or of the module of a release, if there is one. */
  public static String version() {
    return Optional.ofNullable(Console.class.getPackage().getImplementationVersion())
        .or(() -> moduleVersion(Console.class.getModule()))
        .orElse("(development)");
  }

  private static Optional<String> moduleVersion(Module module) {
    return Optional.ofNullable(module.getDescriptor()).flatMap(ModuleDescriptor::rawVersion);
  }

  /** Identifies this build of seplint, unless it runs from class files. */
  public static Optional<String> build() {
    return Optional.ofNullable(System.getProperty("seplint.build"))
        .or(() -> BuildIdentity.of(Path.of(System.getProperty("java.class.path", ""))));
  }

  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Prints a text that is safe to display to standard output. */
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Prints data for other programs; on a terminal, control characters are made visible. */
  public void printData(String text) {
    print(outIsTerminal ? SafeText.lines(text) : text);
  }

  /** Prints a one-line message to standard error; file names in it may contain line breaks. */
  public void printError(String message) {
    err.print("seplint: " + SafeText.of(message) + "\n");
    err.flush();
  }

  /** Prints the problems of invalid files to standard error, with a code frame for each. */
  public void printProblems(List<FileProblem> problems) {
    TerminalTheme theme = wantsColor("auto", errIsTerminal) ? palette() : TerminalTheme.PLAIN;
    TerminalWriter writer =
        new TerminalWriter(
            new TerminalCapabilities(TerminalCapabilities.DEFAULT_WIDTH, theme, false));
    List<FileProblem> placed = problems.stream().filter(each -> each.place().isPresent()).toList();
    new DiagnosticPrinter(writer).printErrors(placed);
    err.print(writer.text());
    problems.stream()
        .filter(each -> each.place().isEmpty())
        .forEach(each -> printError(each.toString()));
    err.flush();
  }

  /** Prints a diff; to a file or pipe with the exact characters, so that it can be applied. */
  public void printDiff(String path, String before, String after, String color) {
    print(
        outIsTerminal || wantsColor(color)
            ? UnifiedDiff.forTerminal(path, before, after, terminal(color))
            : UnifiedDiff.forPatch(path, before, after));
  }

  /** Reads standard input completely; fails if it is closed. */
  public byte[] readIn() throws IOException {
    if (isInputClosed()) {
      throw new IOException("is closed");
    }
    return TextFiles.bytes(in);
  }

  /** Then the first file that the JVM opens, one of its own, has the number of standard input. */
  private static boolean isInputClosed() {
    try {
      Path input = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
      return input.startsWith(Path.of(System.getProperty("java.home")).toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Does long work, and shows its progress if standard error is a terminal.
   *
   * @param noun the counted things, in the plural
   * @param work receives the consumer of the number that is done
   */
  public <T> T withProgress(int all, String noun, Function<IntConsumer, T> work) {
    if (!errIsTerminal) {
      return work.apply(done -> {});
    }
    try (Progress progress =
        new Progress(err, done -> "checked " + done + " of " + all + " " + noun)) {
      return work.apply(progress);
    }
  }

  /** Shows how many directories a search has visited, if standard error is a terminal. */
  SearchLimit.Progress searchProgress() {
    return errIsTerminal
        ? new Progress(err, done -> "searched " + done + " directories")
        : SearchLimit.NO_PROGRESS;
  }

  /** The capabilities of standard output, with color and links as options select them. */
  public TerminalCapabilities terminal(Arguments arguments) {
    return terminal(arguments.get(CommonOptions.COLOR), arguments.get(CommonOptions.HYPERLINKS));
  }

  /** The capabilities of standard output; the color is auto, always or never. */
  public TerminalCapabilities terminal(String color) {
    return terminal(color, "auto");
  }

  private TerminalCapabilities terminal(String color, String hyperlinks) {
    boolean links = hyperlinks.equals("auto") ? supportsLinks() : hyperlinks.equals("always");
    return new TerminalCapabilities(
        width(),
        wantsColor(color) ? palette() : TerminalTheme.PLAIN,
        links,
        links ? Optional.of(directory) : Optional.empty());
  }

  /**
   * Returns whether output is colored.
   *
   * @param choice auto, always or never
   * @see <a href="https://force-color.org">FORCE_COLOR</a>
   * @see <a href="https://no-color.org">NO_COLOR</a>
   * @see <a href="https://bixense.com/clicolors/">CLICOLOR_FORCE</a>
   */
  public boolean wantsColor(String choice) {
    return wantsColor(choice, outIsTerminal);
  }

  /** FORCE_COLOR overrides NO_COLOR, which overrides CLICOLOR_FORCE. */
  private boolean wantsColor(String choice, boolean terminal) {
    if (!choice.equals("auto")) {
      return choice.equals("always");
    }
    String force = variable("FORCE_COLOR");
    if (!force.isEmpty()) {
      return !isOff(force);
    }
    if (!variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String clicolor = variable("CLICOLOR_FORCE");
    return (!clicolor.isEmpty() && !isOff(clicolor)) || (terminal && !isDumb());
  }

  private boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  private static boolean isOff(String value) {
    return value.equals("0") || value.equals("false");
  }

  /** The width is fixed if there is no terminal, so that the output is reproducible. */
  private int width() {
    String columns = variable("COLUMNS");
    boolean known =
        outIsTerminal
            && !columns.isEmpty()
            && columns.length() < 6
            && columns.chars().allMatch(Character::isDigit);
    return known
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : TerminalCapabilities.DEFAULT_WIDTH;
  }

  /** Returns whether the terminal is known to support hyperlinks. */
  private boolean supportsLinks() {
    String force = variable("FORCE_HYPERLINK");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    List<String> programs =
        List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "WarpTerminal");
    List<String> terminals =
        List.of("alacritty", "foot", "wezterm", "xterm-ghostty", "xterm-kitty");
    return outIsTerminal
        && !isDumb()
        && (programs.contains(variable("TERM_PROGRAM"))
            || terminals.contains(variable("TERM"))
            || Stream.of("VTE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION")
                .anyMatch(name -> !variable(name).isEmpty()));
  }

  private static TerminalTheme palette() {
    return role ->
        switch (role) {
          case ERROR -> Style.on(Style.bold, Style.fg_red);
          case WARNING -> Style.on(Style.bold, Style.fg_yellow);
          case INFO, NOTE -> Style.on(Style.bold, Style.fg_blue);
          case PATH, MESSAGE, STRONG, HEADING, FILE -> Style.on(Style.bold);
          case RULE, HUNK, LINK -> Style.on(Style.fg_cyan);
          case GUTTER -> Style.on(Style.faint);
          case FIX, GOOD, ADDED -> Style.on(Style.fg_green);
          case REMOVED -> Style.on(Style.fg_red);
          case EMPHASIS -> Style.on(Style.italic);
          case CODE -> "";
        };
  }

  /** The progress of long work, in one line that is erased at the end. */
  private static final class Progress implements SearchLimit.Progress {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE = "\r" + " ".repeat(60) + "\r";

    private final PrintStream err;
    private final IntFunction<String> text;
    private final long start = System.nanoTime();
    private final AtomicLong next = new AtomicLong(start + QUIET);

    Progress(PrintStream err, IntFunction<String> text) {
      this.err = err;
      this.text = text;
    }

    @Override
    public void accept(int done) {
      long now = System.nanoTime();
      long due = next.get();
      if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
        err.print("\r" + text.apply(done));
        err.flush();
      }
    }

    @Override
    public void close() {
      if (next.get() != start + QUIET) {
        err.print(ERASE);
        err.flush();
      }
    }
  }
}
