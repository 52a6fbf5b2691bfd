package io.github.seplint.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The scenarios of the published releases of the conformance suite, which come with seplint. */
public final class SuiteReleases {
  /** The first release that accepts expected failures of single checks. */
  public static final String WITH_CHECKS = "0.2.0-alpha.10";

  private static final SuiteReleases PUBLISHED = load();

  private final NavigableMap<Version, String> releases = new TreeMap<>();
  private final Map<Side, Map<String, PublishedScenario>> scenarios = new EnumMap<>(Side.class);

  private SuiteReleases() {}

  /** All releases that were known when seplint was released. */
  public static SuiteReleases published() {
    return PUBLISHED;
  }

  private static SuiteReleases load() {
    try (InputStream in =
            Optional.ofNullable(SuiteReleases.class.getResourceAsStream("releases.txt"))
                .orElseThrow();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      SuiteReleases releases = new SuiteReleases();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(releases::add);
      return releases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> words = Arrays.asList(line.split(" ", -1));
    List<String> fields = words.subList(1, words.size());
    if (words.get(0).equals("releases")) {
      fields.forEach(release -> releases.put(Version.of(release), release));
      return;
    }
    NavigableMap<Version, String> versions = new TreeMap<>();
    Map<String, String> others = new LinkedHashMap<>();
    for (String field : fields.subList(1, fields.size())) {
      String key = field.substring(0, field.indexOf('='));
      String value = field.substring(key.length() + 1);
      if (Character.isDigit(key.charAt(0))) {
        versions.put(Version.of(key), value);
      } else {
        others.put(key, value);
      }
    }
    String name = fields.get(0);
    Side side = Side.valueOf(words.get(0).toUpperCase(Locale.ROOT));
    scenarios
        .computeIfAbsent(side, each -> new LinkedHashMap<>())
        .put(
            name,
            new PublishedScenario(
                side,
                name,
                versions,
                Arrays.stream(others.getOrDefault("suites", "").split(","))
                    .filter(suite -> !suite.isEmpty())
                    .toList(),
                Optional.ofNullable(others.get("extension")),
                Optional.ofNullable(others.get("renamed"))));
  }

  /** Returns a scenario of any release. */
  public Optional<PublishedScenario> scenario(Side side, String name) {
    return Optional.ofNullable(scenarios.getOrDefault(side, Map.of()).get(name));
  }

  /** The names of the scenarios of a side in a release. */
  public Set<String> names(Side side, String release) {
    Set<String> names = new TreeSet<>();
    for (PublishedScenario each : scenarios.getOrDefault(side, Map.of()).values()) {
      if (each.isIn(release)) {
        names.add(each.name());
      }
    }
    return names;
  }

  /** The names of the releases, oldest first. */
  public List<String> releases() {
    return List.copyOf(releases.values());
  }

  /** The scenarios of a side, of all releases. */
  public Collection<PublishedScenario> scenarios(Side side) {
    return Collections.unmodifiableCollection(scenarios.getOrDefault(side, Map.of()).values());
  }

  public String newest() {
    return releases.lastEntry().getValue();
  }

  /** Returns whether a release was published after all known ones. */
  public boolean isLater(String release) {
    return Version.of(release).compareTo(releases.lastKey()) > 0;
  }

  /**
   * A scenario of the suite.
   *
   * @param versions the specification versions to which it applies, separated by commas, from each
   *     release on; "extension" for one of an extension, {@code *} if the release does not list
   *     them, {@code -} if it no longer contains the scenario
   * @param suites the values of the runner's {@code --suite}, other than all, that select it; empty
   *     if they are unknown
   * @param extensionId the extension that it tests, if known
   * @param renamed its later name, if it has one
   */
  public record PublishedScenario(
      Side side,
      String name,
      NavigableMap<Version, String> versions,
      List<String> suites,
      Optional<String> extensionId,
      Optional<String> renamed) {
    private static final String ABSENT = "-";

    /** Returns whether a release contains it. */
    public boolean isIn(String release) {
      Map.Entry<Version, String> since = versions.floorEntry(Version.of(release));
      return since != null && !since.getValue().equals(ABSENT);
    }

    /** The first release that contains it. */
    public String since() {
      return versions.firstKey().text();
    }

    /** Returns the first release that no longer contains it. */
    public Optional<String> until() {
      Map.Entry<Version, String> last = versions.lastEntry();
      return last.getValue().equals(ABSENT) ? Optional.of(last.getKey().text()) : Optional.empty();
    }

    /** Describes why a release does not contain it, as a sentence without a subject. */
    public String absence(String release) {
      Optional<String> removed = until().filter(until -> isAtLeast(release, until));
      if (removed.isEmpty()) {
        return "was added in suite " + since();
      }
      return renamed
          .map(now -> "is named `" + now + "` since suite " + removed.get())
          .orElse("was removed in suite " + removed.get());
    }

    /** The specification versions in a release; empty if the release does not list them. */
    public List<String> versions(String release) {
      Map.Entry<Version, String> since = versions.floorEntry(Version.of(release));
      return since == null || List.of("*", ABSENT).contains(since.getValue())
          ? List.of()
          : List.of(since.getValue().split(",", -1));
    }
  }

  /**
   * A semantic version of the suite. A release comes after its prereleases.
   *
   * @param key the numbers, comparable as text
   */
  public record Version(String text, String key) implements Comparable<Version> {
    public static Version of(String text) {
      StringBuilder key = new StringBuilder();
      for (String part : (text.contains("-") ? text : text + "-zz").split("[.-]", -1)) {
        boolean number = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
        key.append(number ? "0".repeat(Math.max(0, 9 - part.length())) : "")
            .append(part)
            .append('.');
      }
      return new Version(text, key.toString());
    }

    @Override
    public int compareTo(Version other) {
      return key.compareTo(other.key);
    }
  }

  /** Returns whether a release accepts expected failures of single checks. */
  public static boolean supportsChecks(String release) {
    return isAtLeast(release, WITH_CHECKS);
  }

  /** Returns whether a release is the same as another or was published after it. */
  public static boolean isAtLeast(String release, String other) {
    return Version.of(release).compareTo(Version.of(other)) >= 0;
  }
}
