package io.github.seplint.suite;

import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The list of scenarios that the suite prints: a heading for each surface, {@code Server ...:}, and
 * below it lines as {@code - name [2025-06-18,2025-11-25]}.
 */
public final class ScenarioList {
  private static final List<String> SURFACES = List.of("server", "client", "authorization");

  private final SourceText source;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private Optional<String> surface = Optional.empty();

  private ScenarioList(SourceText source) {
    this.source = source;
  }

  /**
   * One scenario.
   *
   * @param surface {@code server}, {@code client} or {@code authorization}
   * @param versions what stands in the brackets behind it; empty where there are none
   */
  public record Entry(String surface, String name, List<String> versions) {
    public Entry {
      versions = List.copyOf(versions);
    }
  }

  /**
   * Reads the list.
   *
   * @return the scenarios in order, at least one
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static List<Entry> read(SourceText source) {
    ScenarioList list = new ScenarioList(source);
    for (int line = 0; line < source.lineCount(); line++) {
      list.read(trimmed(source, source.lineSpan(line)));
    }
    if (list.entries.isEmpty()) {
      throw new MalformedException(source, Span.at(0), "the list names no scenario");
    }
    return list.entries;
  }

  private void read(Span line) {
    String text = source.slice(line);
    if (text.startsWith("- ")) {
      entry(trimmed(source, new Span(line.start() + 2, line.end())));
    } else if (text.endsWith(":")) {
      surface = Optional.of(surface(line, text));
    } else if (!text.isEmpty()) {
      throw new MalformedException(
          source, line, "neither a heading, `Server ...:`, nor a scenario, `- name [versions]`");
    }
  }

  private String surface(Span line, String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    return SURFACES.stream()
        .filter(word -> lower.startsWith(word + " ") || lower.equals(word + ":"))
        .findFirst()
        .orElseThrow(
            () ->
                new MalformedException(
                    source, line, "a heading begins with server, client or authorization"));
  }

  private void entry(Span line) {
    String text = source.slice(line);
    int open = text.endsWith("]") ? text.lastIndexOf('[') : -1;
    String name = (open < 0 ? text : text.substring(0, open)).strip();
    String under =
        surface.orElseThrow(
            () -> new MalformedException(source, line, "the scenario stands below no heading"));
    if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
      throw new MalformedException(source, line, "the name of a scenario has no white space");
    }
    if (!names.add(under + " " + name)) {
      throw new MalformedException(source, line, "`" + name + "` is listed twice");
    }
    entries.add(new Entry(under, name, open < 0 ? List.of() : versions(line, text, open)));
  }

  private List<String> versions(Span line, String text, int open) {
    List<String> versions = new ArrayList<>();
    for (String version : text.substring(open + 1, text.length() - 1).split(",", -1)) {
      if (version.isBlank()) {
        Span brackets = new Span(line.start() + open, line.end());
        throw new MalformedException(source, brackets, "a version is missing in the brackets");
      }
      versions.add(version.strip());
    }
    return versions;
  }

  private static Span trimmed(SourceText source, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
