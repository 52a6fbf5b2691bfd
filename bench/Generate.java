import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes traceability files about a protocol that does not exist, each of 16 rows and 4.9 KB like
 * the real ones, and one in twenty with a defect.
 *
 * <p>{@code java bench/Generate.java <count> <directory> [seed]}
 */
public final class Generate {

  private static final int CHECKED = 12;
  private static final int EXCLUDED = 4;
  private static final String SITE =
      "https://modelcontextprotocol.io/specification/draft/lanterns/";
  private static final List<String> ACTORS =
      List.of("keeper", "beacon", "relay", "warden", "pilot");
  private static final List<String> VERBS =
      List.of("answer", "repeat", "refuse", "forward", "record", "dim", "acknowledge", "release");
  private static final List<String> THINGS =
      List.of("signal", "watch", "lamp", "handover", "bell", "shutter", "tally", "fog horn");
  private static final List<String> METHODS =
      List.of("lamp/light", "lamp/dim", "watch/open", "watch/renew", "bell/ring", "signal/repeat");
  private static final List<String> CONDITIONS =
      List.of(
          "if the valley is covered by fog",
          "unless the watch was handed over before",
          "when no other hill has answered yet",
          "even where all of the shutters are closed",
          "as long as the oil of the lamp lasts");
  private static final List<String> REASONS =
      List.of(
          "How a %s counts what it has shown in %d nights never crosses the valley, so nothing on"
              + " the wire can show it",
          "That the %s was %d paces away is a matter of the hill and its tower, which no message of"
              + " either side reports",
          "People decide whether the %s is worth %d barrels of oil, and what people decide is not"
              + " observable",
          "Only the log of the %s has it, %d pages of which stay in the tower; no exchange depends"
              + " on them");

  private final Random random;
  private final int number;
  private final StringBuilder text = new StringBuilder();

  private Generate(long seed, int number) {
    this.random = new Random(seed * 1_000_003 + number);
    this.number = number;
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Path directory = Path.of(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    Files.createDirectories(directory);
    for (int i = 1; i <= count; i++) {
      int number = 10_000 + i;
      Files.writeString(
          directory.resolve("sep-" + number + ".yaml"), new Generate(seed, number).file());
    }
    System.err.println(count + " files in " + directory + " from seed " + seed);
  }

  private String file() {
    String page = SITE + oneOf(THINGS).replace(' ', '-');
    text.append("sep: ").append(number).append('\n');
    text.append("spec_url: ").append(page).append("#overview\n");
    text.append("requirements:\n");
    for (int row = 0; row < CHECKED; row++) {
      checked(row, page);
    }
    List<String> reasons = new ArrayList<>(REASONS);
    for (int row = 0; row < EXCLUDED; row++) {
      text.append('\n');
      excluded(CHECKED + row, page, reasons.remove(random.nextInt(reasons.size())));
    }
    return oneIn(20) ? withDefect(text.toString()) : text.toString();
  }

  private void checked(int row, String page) {
    if (row > 0) {
      text.append('\n');
    }
    if (oneIn(4)) {
      text.append("  # ── ").append(oneOf(THINGS)).append(" ").append("─".repeat(30)).append('\n');
    }
    String actor = oneOf(ACTORS);
    String verb = oneOf(VERBS);
    String id = "sep-%d-%s-%s-%s-%d".formatted(number, actor, verb, slug(oneOf(THINGS)), row);
    text.append("  - check: ").append(id).append('\n');
    text.append("    text: '").append(sentence(row, actor, verb)).append("'\n");
    url(page);
  }

  private void excluded(int row, String page, String reason) {
    text.append("  - text: '").append(sentence(row, oneOf(ACTORS), oneOf(VERBS))).append("'\n");
    text.append("    excluded: '");
    text.append(reason.formatted(oneOf(ACTORS), row + random.nextInt(900))).append("'\n");
    url(page);
  }

  private String sentence(int row, String actor, String verb) {
    String keyword = oneOf(List.of("MUST", "MUST NOT", "SHOULD", "SHOULD NOT"));
    return "A %s that was asked by `%s` %s %s the %s within %d beats (counted from the %s of the %s), %s."
        .formatted(
            actor,
            oneOf(METHODS),
            keyword,
            verb,
            oneOf(THINGS),
            number * 16L + row,
            oneOf(THINGS),
            oneOf(ACTORS),
            oneOf(CONDITIONS));
  }

  private void url(String page) {
    if (oneIn(2)) {
      text.append("    url: ")
          .append(page)
          .append('#')
          .append(slug(oneOf(THINGS)))
          .append("-rules\n");
    }
  }

  private String withDefect(String file) {
    return switch (random.nextInt(5)) {
      case 0 -> file.replaceFirst("MUST|SHOULD", "must");
      case 1 -> file.replaceFirst("check: sep-", "check: SEP-");
      case 2 -> file.replaceFirst("    excluded: '.*'", "    excluded: 'not tested'");
      case 3 -> file.replaceFirst("    url: ", "    urls: ");
      default ->
          file.replaceFirst(
              "(    excluded: '.*)'", "$1: https://github.com/example/hills/issues/7'");
    };
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String oneOf(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
