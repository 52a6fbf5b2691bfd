package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.suite.Timeline.LegacyVersions;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Merges imported scenarios into an inventory by text edits that keep the rest as it is. */
public final class InventoryMerger {
  private final SourceText source;
  private final YamlDocument yaml;
  private final Timeline timeline;
  private final Policy policy;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  /** The policy for a source that differs from the imported one. */
  public enum Policy {
    KEEP,
    REPLACE
  }

  /** A source that was kept, though another was found. */
  public record Kept(Place place, String found) {}

  /**
   * An inventory with what was found.
   *
   * @param kept sources that were kept, though others were found, in order
   * @param unknown scenarios that are there and were not found, in order
   */
  public record Merged(String text, List<Kept> kept, List<Place> unknown) {}

  private InventoryMerger(SourceText source, YamlDocument yaml, Timeline timeline, Policy policy) {
    this.source = source;
    this.yaml = yaml;
    this.timeline = timeline;
    this.policy = policy;
  }

  /**
   * Merges imported scenarios into an inventory.
   *
   * @param source the existing inventory
   * @throws InvalidFileException if it is not an inventory, or cannot be edited
   */
  public static Merged merge(
      SourceText source, Collection<ImportedScenario> found, Timeline timeline, Policy policy) {
    YamlDocument yaml = ValidatedFile.parse(source);
    for (YamlProblem problem : yaml.problems()) {
      throw new InvalidFileException(source, problem.span(), problem.message() + "; not merged");
    }
    return new InventoryMerger(source, yaml, timeline, policy).merge(found);
  }

  private Merged merge(Collection<ImportedScenario> found) {
    YamlEntry list =
        yaml.mapping()
            .entry("scenarios")
            .orElseThrow(
                () ->
                    new InvalidFileException(
                        source, Span.at(0), "no scenario inventory: no `scenarios`"));
    Map<String, ImportedScenario> left = new LinkedHashMap<>();
    found.forEach(each -> left.put(each.surface() + " " + each.name(), each));
    List<Place> unknown = new ArrayList<>();
    for (Scenario there : ScenarioInventory.of(yaml.mapping()).scenarios()) {
      Optional<ImportedScenario> same = key(there).map(left::remove);
      same.ifPresent(each -> edit(there, each));
      if (same.isEmpty()) {
        unknown.add(source.place(there.mapping().span()));
      }
    }
    append(list, left.values());
    return new Merged(TextEdit.apply(source.text(), edits), kept, unknown);
  }

  private static Optional<String> key(Scenario scenario) {
    return scenario
        .name()
        .flatMap(name -> scenario.surface().map(surface -> surface.value() + " " + name.value()));
  }

  private void edit(Scenario there, ImportedScenario found) {
    YamlMapping scenario = there.mapping();
    found.source(timeline).ifPresent(line -> editSource(there, found, line));
    TreeSet<String> fresh = new TreeSet<>(found.checks());
    there.checks().forEach(id -> fresh.remove(id.value()));
    if (!fresh.isEmpty()) {
      scenario
          .entry("checks")
          .ifPresentOrElse(
              checks -> addTo(checks, scenario, fresh), () -> addChecks(scenario, fresh));
    }
  }

  private void editSource(Scenario there, ImportedScenario found, String line) {
    YamlMapping scenario = there.mapping();
    Optional<YamlEntry> old =
        scenario.entry("source").or(() -> ApplicableVersions.legacy(scenario));
    if (old.isEmpty()) {
      YamlEntry surface = scenario.entry("surface").orElseThrow();
      edits.add(add(scenario, surface, line));
    } else if (!hasSource(there, found, line)) {
      boolean list = ApplicableVersions.legacy(scenario).filter(old.get()::equals).isPresent();
      boolean replaced = (list || policy == Policy.REPLACE) && !isCommented(old.get().span());
      if (replaced) {
        edits.add(new TextEdit(old.get().span(), line));
      } else {
        kept.add(new Kept(source.place(old.get().span()), line));
      }
    }
  }

  /** Returns whether a scenario has the imported source, or a better one. */
  private boolean hasSource(Scenario there, ImportedScenario found, String line) {
    if (found.extensionId().isPresent()) {
      Optional<YamlScalar> extension = there.source().flatMap(SourceTag::extensionId);
      return extension.map(YamlScalar::value).equals(found.extensionId());
    }
    Optional<YamlEntry> list = ApplicableVersions.legacy(there.mapping());
    if (list.isPresent()) {
      return LegacyVersions.names(list.get().value()).equals(found.versions())
          && line.startsWith("specVersions");
    }
    Optional<ApplicableVersions> now = ApplicableVersions.of(there, timeline);
    return now.isPresent() && now.equals(ApplicableVersions.of(found.versions(), timeline));
  }

  private boolean isCommented(Span span) {
    return yaml.comments().stream().anyMatch(comment -> span.contains(comment.span()));
  }

  private void append(YamlEntry list, Collection<ImportedScenario> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    if (list.value() instanceof YamlSequence items && !items.items().isEmpty()) {
      if (items.flow()) {
        throw new InvalidFileException(
            source, items.span(), "scenarios in brackets; write one below the other to merge");
      }
      edits.add(below(last(items.items()).span(), lines(fresh, dashIndent(items))));
    } else {
      fill(list, fresh);
    }
  }

  /** Inserts below the key, replacing {@code []} or an empty value. */
  private void fill(YamlEntry list, Collection<ImportedScenario> fresh) {
    boolean empty = list.value() instanceof YamlSequence || list.value().isNull();
    if (!empty || isCommented(list.span())) {
      throw new InvalidFileException(source, list.value().span(), "`scenarios` is no list");
    }
    edits.add(TextEdit.delete(afterColon(list)));
    edits.add(below(list.span(), lines(fresh, "  ")));
  }

  private List<String> lines(Collection<ImportedScenario> scenarios, String indent) {
    return scenarios.stream().flatMap(each -> each.lines(timeline, indent).stream()).toList();
  }

  /** Adds {@code key: value} below an entry of a scenario, in the style of the scenario. */
  private TextEdit add(YamlMapping scenario, YamlEntry after, String entry) {
    return scenario.flow()
        ? TextEdit.insert(after.span().end(), ", " + entry)
        : below(after.span(), List.of(indent(scenario) + entry));
  }

  private void addChecks(YamlMapping scenario, Collection<String> ids) {
    YamlEntry last = last(scenario.entries());
    if (scenario.flow()) {
      edits.add(add(scenario, last, "checks: " + ImportedScenario.flow(ids)));
    } else {
      String indent = indent(scenario);
      Stream<String> lines =
          Stream.concat(Stream.of(indent + "checks:"), items(indent + "  ", ids).stream());
      edits.add(below(last.span(), lines.toList()));
    }
  }

  /** Adds ids to the list under {@code checks}; adds nothing if the value is not a list. */
  private void addTo(YamlEntry checks, YamlMapping scenario, Collection<String> ids) {
    String flow = ImportedScenario.flow(ids);
    if (checks.value() instanceof YamlSequence list) {
      if (list.items().isEmpty()) {
        edits.add(new TextEdit(list.span(), flow));
      } else if (list.flow()) {
        String added = ", " + flow.substring(1, flow.length() - 1);
        edits.add(TextEdit.insert(last(list.items()).span().end(), added));
      } else {
        edits.add(below(last(list.items()).span(), items(dashIndent(list), ids)));
      }
    } else if (checks.value().isNull()) {
      edits.add(
          scenario.flow() || !checks.value().span().isEmpty()
              ? new TextEdit(afterColon(checks), " " + flow)
              : below(checks.key().span(), items(indent(scenario) + "  ", ids)));
    }
  }

  /** Returns the span from the colon after a key, without it, to the end of the value. */
  private Span afterColon(YamlEntry entry) {
    int start = source.text().indexOf(':', entry.key().span().end()) + 1;
    return new Span(start, Math.max(start, entry.value().span().end()));
  }

  /** Adds lines below the last line of a span, and of the comment at its end. */
  private TextEdit below(Span span, List<String> lines) {
    String separator = source.lineSeparator();
    return TextEdit.insert(
        source.lineSpan(source.lastLineIndex(span)).end(),
        separator + String.join(separator, lines));
  }

  private static List<String> items(String indent, Collection<String> ids) {
    return ids.stream().map(id -> indent + "- " + ScalarWriter.write(id)).toList();
  }

  private String indent(YamlMapping scenario) {
    return " ".repeat(offsetInLine(scenario.span().start(), scenario.span().start()));
  }

  private String dashIndent(YamlSequence list) {
    int start = list.items().get(0).span().start();
    return " ".repeat(Math.max(0, offsetInLine(source.text().lastIndexOf('-', start - 1), start)));
  }

  /** Returns the distance of an offset from the start of the line of a node. */
  private int offsetInLine(int offset, int node) {
    return offset - source.fullLineSpan(source.lineIndex(node)).start();
  }

  private static <T> T last(List<T> items) {
    return items.get(items.size() - 1);
  }
}
