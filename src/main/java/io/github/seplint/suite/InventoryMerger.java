package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.InventoryWriter.ScenarioEdits;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.ScenarioVersions.Applicability;
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
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Merges imported scenarios into an existing inventory by text edits that keep what people wrote in
 * it.
 */
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
  public record Merged(String text, List<Kept> kept, List<Place> unknown) {
    public Merged {
      kept = List.copyOf(kept);
      unknown = List.copyOf(unknown);
    }
  }

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
    YamlDocument yaml = ValidatedFile.parse(source).document();
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
    ScenarioEdits writer = new ScenarioEdits(source, there.mapping());
    found.source(timeline).ifPresent(line -> editSource(there, found, line, writer));
    TreeSet<String> fresh = new TreeSet<>(found.checks());
    there.checks().forEach(id -> fresh.remove(id.value()));
    if (!fresh.isEmpty()) {
      there
          .mapping()
          .entry("checks")
          .ifPresentOrElse(
              checks -> edits.addAll(writer.addTo(checks, fresh)),
              () -> edits.add(writer.addChecks(fresh)));
    }
  }

  private void editSource(
      Scenario there, ImportedScenario found, String line, ScenarioEdits writer) {
    YamlMapping mapping = there.mapping();
    Optional<YamlEntry> old = mapping.entry("source").or(() -> Applicability.legacy(mapping));
    if (old.isEmpty()) {
      edits.add(writer.add(mapping.entry("surface").orElseThrow(), line));
    } else if (!says(there, found, line)) {
      boolean list = Applicability.legacy(mapping).filter(old.get()::equals).isPresent();
      boolean replaced = (list || policy == Policy.REPLACE) && !isCommented(old.get().span());
      if (replaced) {
        edits.add(new TextEdit(old.get().span(), line));
      } else {
        kept.add(new Kept(source.place(old.get().span()), line));
      }
    }
  }

  /** Returns whether a scenario has the imported source, or a better one. */
  private boolean says(Scenario there, ImportedScenario found, String line) {
    Optional<YamlScalar> extension = there.source().flatMap(SourceTag::extensionId);
    if (found.extensionId().isPresent()) {
      return extension.map(YamlScalar::value).equals(found.extensionId());
    }
    Optional<Applicability> now = Applicability.of(there, timeline);
    boolean same = now.isPresent() && now.equals(Applicability.of(found.versions(), timeline));
    Optional<YamlEntry> list = Applicability.legacy(there.mapping());
    return list.isEmpty()
        ? same
        : LegacyVersions.names(list.get().value()).equals(found.versions())
            && line.startsWith("specVersions");
  }

  private boolean isCommented(Span span) {
    return yaml.comments().stream().anyMatch(comment -> span.contains(comment.span()));
  }

  private void append(YamlEntry list, Collection<ImportedScenario> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    YamlNode value = list.value();
    if (value instanceof YamlSequence items && !items.items().isEmpty()) {
      if (items.flow()) {
        throw new InvalidFileException(
            source, items.span(), "scenarios in brackets; write one below the other to merge");
      }
      YamlNode last = items.items().get(items.items().size() - 1);
      edits.add(
          ScenarioEdits.below(
              source, last.span(), lines(fresh, ScenarioEdits.dashIndent(source, items))));
    } else {
      fill(list, fresh);
    }
  }

  /** Inserts below the key, replacing {@code []} or an empty value. */
  private void fill(YamlEntry list, Collection<ImportedScenario> fresh) {
    YamlNode value = list.value();
    boolean empty =
        value instanceof YamlSequence
            || (value instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL);
    if (!empty || isCommented(list.span())) {
      throw new InvalidFileException(source, list.value().span(), "`scenarios` is no list");
    }
    int colon = source.text().indexOf(':', list.key().span().end());
    int end = Math.max(colon + 1, value.span().end());
    edits.add(TextEdit.delete(new Span(colon + 1, end)));
    edits.add(ScenarioEdits.below(source, list.span(), lines(fresh, "  ")));
  }

  private List<String> lines(Collection<ImportedScenario> scenarios, String indent) {
    return scenarios.stream()
        .flatMap(each -> InventoryWriter.lines(each, timeline, indent).stream())
        .toList();
  }
}
