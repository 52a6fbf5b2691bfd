package io.github.seplint.suite;

import io.github.seplint.suite.Timeline.LegacyVersions;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list of scenarios that the suite prints: a heading for each surface, {@code Server ...:}, and
 * below it lines as {@code - name [2025-06-18,2025-11-25]}.
 */
public final class ScenarioImport {
  private static final List<String> SURFACES = List.of("server", "client", "authorization");

  private final SourceText source;
  private final List<ImportedScenario> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private Optional<String> surface = Optional.empty();

  private ScenarioImport(SourceText source) {
    this.source = source;
  }

  /**
   * Reads the list.
   *
   * @return the scenarios in order, at least one
   * @throws InvalidFileException with the place and what is wrong, if anything is
   */
  public static List<ImportedScenario> read(SourceText source) {
    ScenarioImport list = new ScenarioImport(source);
    for (int line = 0; line < source.lineCount(); line++) {
      list.read(trimmed(source, source.lineSpan(line)));
    }
    if (list.entries.isEmpty()) {
      throw new InvalidFileException(source, Span.at(0), "the list names no scenario");
    }
    return list.entries;
  }

  /** Returns the text of an inventory of some scenarios. */
  public static String inventory(List<ImportedScenario> scenarios, Timeline timeline) {
    StringBuilder text = new StringBuilder("scenarios:").append(scenarios.isEmpty() ? " []" : "");
    for (ImportedScenario each : scenarios) {
      text.append('\n').append(String.join("\n", each.lines(timeline, "  ")));
    }
    return text.append('\n').toString();
  }

  private void read(Span line) {
    String text = source.slice(line);
    if (text.startsWith("- ")) {
      entry(trimmed(source, new Span(line.start() + 2, line.end())));
    } else if (text.endsWith(":")) {
      surface = Optional.of(surface(line, text));
    } else if (!text.isEmpty()) {
      throw new InvalidFileException(
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
                new InvalidFileException(
                    source, line, "a heading begins with server, client or authorization"));
  }

  private void entry(Span line) {
    String text = source.slice(line);
    int open = text.endsWith("]") ? text.lastIndexOf('[') : -1;
    String name = (open < 0 ? text : text.substring(0, open)).strip();
    String under =
        surface.orElseThrow(
            () -> new InvalidFileException(source, line, "scenario without a heading"));
    if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
      throw new InvalidFileException(source, line, "the name of a scenario has no white space");
    }
    if (!names.add(under + " " + name)) {
      throw new InvalidFileException(source, line, "`" + name + "` is listed twice");
    }
    entries.add(
        new ImportedScenario(under, name, open < 0 ? List.of() : versions(line, text, open)));
  }

  private List<String> versions(Span line, String text, int open) {
    List<String> versions = new ArrayList<>();
    for (String version : text.substring(open + 1, text.length() - 1).split(",", -1)) {
      if (version.isBlank()) {
        Span brackets = new Span(line.start() + open, line.end());
        throw new InvalidFileException(source, brackets, "a version is missing in the brackets");
      }
      versions.add(version.strip());
    }
    return versions;
  }

  private static Span trimmed(SourceText source, Span span) {
    String text = source.slice(span);
    int start = span.start() + text.length() - text.stripLeading().length();
    return new Span(start, start + text.strip().length());
  }

  /**
   * An imported scenario.
   *
   * @param surface {@code server}, {@code client} or {@code authorization}
   * @param versions the old list of versions; empty if none was found
   * @param extensionId the extension that it belongs to, if given
   * @param checks the ids that it emitted
   */
  public record ImportedScenario(
      String surface,
      String name,
      List<String> versions,
      Optional<String> extensionId,
      SortedSet<String> checks) {

    /** A scenario of which nothing else is known. */
    public ImportedScenario(String surface, String name, List<String> versions) {
      this(surface, name, versions, Optional.empty(), new TreeSet<>());
    }

    /**
     * Returns its source in an inventory: a range, an extension, or the old list if it is neither,
     * so that a check reports the missing part; empty if nothing is known.
     */
    Optional<String> source(Timeline timeline) {
      if (extensionId.isPresent()) {
        return extensionId.map(id -> "source: { extensionId: " + ScalarWriter.write(id) + " }");
      }
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      return LegacyVersions.of(versions, timeline)
          .source()
          .map(range -> "source: " + range)
          .or(() -> Optional.of("specVersions: " + flow(versions)));
    }

    /**
     * Returns the lines of the scenario in an inventory.
     *
     * @param indent the text before its dash
     */
    List<String> lines(Timeline timeline, String indent) {
      List<String> lines = new ArrayList<>();
      lines.add(indent + "- name: " + ScalarWriter.write(name));
      lines.add(indent + "  surface: " + surface);
      source(timeline).ifPresent(source -> lines.add(indent + "  " + source));
      if (!checks.isEmpty()) {
        lines.add(indent + "  checks:");
        checks.forEach(id -> lines.add(indent + "    - " + ScalarWriter.write(id)));
      }
      return lines;
    }

    static String flow(Collection<String> values) {
      return "[" + String.join(", ", values.stream().map(ScalarWriter::write).toList()) + "]";
    }

    /** Returns whether the list marks it as an extension scenario. */
    public boolean isOfExtension() {
      return versions.equals(List.of(LegacyVersions.EXTENSION));
    }

    /** Returns whether it may still be assigned to an extension, as it has no version. */
    public boolean isOpen() {
      return versions.isEmpty() || isOfExtension();
    }

    /** The scenario at versions. */
    public ImportedScenario at(List<String> names) {
      return new ImportedScenario(surface, name, names, extensionId, checks);
    }

    /** Returns the scenario with its extension. */
    public ImportedScenario of(String extension) {
      return new ImportedScenario(surface, name, versions, Optional.of(extension), checks);
    }

    /** Returns the scenario with its emitted check ids. */
    public ImportedScenario emitting(SortedSet<String> ids) {
      return new ImportedScenario(surface, name, versions, extensionId, ids);
    }
  }
}
