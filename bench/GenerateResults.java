import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes results of conformance runs for the files that {@code Generate} writes: a checks.json of
 * ten checks and 6 KB for each run. The check of every sixth row is emitted with a suffix, so that
 * the row is untested.
 *
 * <p>{@code java bench/GenerateResults.java <runs> <files> <results>}
 */
public final class GenerateResults {
  private static final int CHECKS = 10;
  private static final String DECLARED = "  - check: sep-";
  private static final List<String> STATUSES =
      List.of("SUCCESS", "SUCCESS", "FAILURE", "WARNING", "SKIPPED", "INFO");

  private GenerateResults() {}

  public static void main(String[] args) throws IOException {
    int runs = Integer.parseInt(args[0]);
    List<String> ids = ids(Path.of(args[1]));
    for (int run = 0; run < runs; run++) {
      String name = "keeps-watch-%06d-2026-11-20T23-12-00-%03dZ".formatted(run, run % 1000);
      Path directory = Path.of(args[2], run % 2 == 0 ? "client/" + name : "server/server-" + name);
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("checks.json"), checks(run, ids));
    }
    System.err.println(runs + " runs in " + args[2] + ", of " + ids.size() + " checks");
  }

  private static List<String> ids(Path seps) throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(seps)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith(DECLARED)) {
            ids.add(
                line.substring(DECLARED.length() - "sep-".length())
                    + (ids.size() % 6 == 5 ? "-in-fog" : ""));
          }
        }
      }
    }
    return ids;
  }

  private static String checks(int run, List<String> ids) {
    List<String> checks = new ArrayList<>();
    for (int i = 0; i < CHECKS; i++) {
      int index = (int) (((long) run * CHECKS + i) % ids.size());
      checks.add(
          """
          {
            "id": "%s",
            "name": "Lamp",
            "description": "A keeper lights the lamp before the signal that the lamp is for is shown, each time",
            "status": "%s",
            "timestamp": "2026-11-20T23:12:00.483Z",
            "details": { "seen": "%s" }
          }\
          """
              .formatted(
                  ids.get(index), STATUSES.get((run + i) % STATUSES.size()), "light ".repeat(60)));
    }
    return "[\n" + String.join(",\n", checks) + "\n]\n";
  }
}
