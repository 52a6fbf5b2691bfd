import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures commands in turns, so that a change of the machine's load affects all of them, and
 * prints a line for each: name, median and minimum in milliseconds, and peak memory in MiB.
 *
 * <p>{@code java bench/Compare.java <rounds> <file>}: each line of the file has a name, a command
 * to run first, which is not measured, and the command, separated by tabs. Commands are run by
 * {@code sh -c exec}; their exit codes are ignored, as findings cause one.
 */
public final class Compare {

  private record Measured(String name, String before, String command, double[] times) {}

  private Compare() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    List<Measured> all = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] parts = line.split("\t", 3);
      all.add(new Measured(parts[0], parts[1], parts[2], new double[rounds]));
    }
    // A single round is for commands that take long; the others are warmed up once.
    for (int round = rounds == 1 ? 0 : -1; round < rounds; round++) {
      for (Measured each : all) {
        run(each.before);
        long start = System.nanoTime();
        run("exec " + each.command);
        if (round >= 0) {
          each.times[round] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    for (Measured each : all) {
      Arrays.sort(each.times);
      run(each.before);
      System.out.printf(
          Locale.ROOT,
          "%s\t%.1f\t%.1f\t%d%n",
          each.name,
          each.times[rounds / 2],
          each.times[0],
          memory(each.command));
    }
  }

  private static void run(String command) throws IOException, InterruptedException {
    if (!command.isEmpty()) {
      new ProcessBuilder("sh", "-c", command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectInput(new File("/dev/null"))
          .start()
          .waitFor();
    }
  }

  /** The peak memory of one more run, by GNU time; 0 without it. */
  private static long memory(String command) throws IOException, InterruptedException {
    Path file = Files.createTempFile("memory", "");
    run("/usr/bin/time --format=%M --output=" + file + " " + command);
    List<String> lines = Files.readAllLines(file);
    Files.delete(file);
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    return last.matches("[0-9]+") ? Long.parseLong(last) / 1024 : 0;
  }
}
