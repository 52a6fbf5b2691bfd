package io.github.seplint.suite;

import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes scenarios as the entries of an inventory. */
public final class InventoryWriter {
  private static final String TOP = "scenarios:";

  private InventoryWriter() {}

  /** Returns the text of a complete inventory. */
  public static String of(List<ImportedScenario> scenarios, Timeline timeline) {
    if (scenarios.isEmpty()) {
      return TOP + " []\n";
    }
    StringBuilder text = new StringBuilder(TOP).append('\n');
    scenarios.forEach(
        each -> text.append(String.join("\n", lines(each, timeline, "  "))).append('\n'));
    return text.toString();
  }

  /**
   * Returns the lines of one scenario.
   *
   * @param indent the text before its dash
   */
  static List<String> lines(ImportedScenario scenario, Timeline timeline, String indent) {
    List<String> lines = new ArrayList<>();
    lines.add(indent + "- name: " + ScalarWriter.write(scenario.name()));
    lines.add(indent + "  surface: " + scenario.surface());
    scenario.source(timeline).ifPresent(source -> lines.add(indent + "  " + source));
    if (!scenario.checks().isEmpty()) {
      lines.add(indent + "  checks:");
      scenario.checks().forEach(id -> lines.add(indent + "    - " + ScalarWriter.write(id)));
    }
    return lines;
  }

  /** Edits the text of one scenario of an inventory in its existing style. */
  record ScenarioEdits(SourceText source, YamlMapping scenario) {

    /** Adds {@code key: value} below an entry. */
    TextEdit add(YamlEntry after, String entry) {
      return scenario.flow()
          ? TextEdit.insert(after.span().end(), ", " + entry)
          : below(after.span(), List.of(indent() + entry));
    }

    /** Adds the key {@code checks} at the end. */
    TextEdit addChecks(Collection<String> ids) {
      YamlEntry last = scenario.entries().get(scenario.entries().size() - 1);
      return scenario.flow()
          ? add(last, "checks: " + ImportedScenario.flow(ids))
          : below(last.span(), lines(indent() + "checks:", indent() + "  ", ids));
    }

    /** Adds ids to the list under {@code checks}; returns no edits if the value is not a list. */
    List<TextEdit> addTo(YamlEntry checks, Collection<String> ids) {
      YamlNode value = checks.value();
      if (value instanceof YamlSequence list) {
        return List.of(list.items().isEmpty() ? replace(list, ids) : append(list, ids));
      }
      if (value instanceof YamlScalar nothing && nothing.type() == YamlScalar.Type.NULL) {
        String list = " " + ImportedScenario.flow(ids);
        return List.of(
            scenario.flow() || !nothing.span().isEmpty()
                ? new TextEdit(behindColon(checks), list)
                : below(checks.key().span(), items(indent() + "  ", ids)));
      }
      return List.of();
    }

    private static TextEdit replace(YamlSequence empty, Collection<String> ids) {
      return new TextEdit(empty.span(), ImportedScenario.flow(ids));
    }

    private TextEdit append(YamlSequence list, Collection<String> ids) {
      YamlNode last = list.items().get(list.items().size() - 1);
      if (list.flow()) {
        String added = ImportedScenario.flow(ids);
        return TextEdit.insert(last.span().end(), ", " + added.substring(1, added.length() - 1));
      }
      return below(last.span(), items(dashIndent(source, list), ids));
    }

    /**
     * Returns the span from the end of the key's text to the end of the value; the edit keeps the
     * colon.
     */
    private Span behindColon(YamlEntry entry) {
      int colon = source.text().indexOf(':', entry.key().span().end());
      return new Span(colon + 1, Math.max(colon + 1, entry.value().span().end()));
    }

    private static List<String> lines(String first, String indent, Collection<String> ids) {
      List<String> lines = new ArrayList<>(List.of(first));
      lines.addAll(items(indent, ids));
      return lines;
    }

    private static List<String> items(String indent, Collection<String> ids) {
      return ids.stream().map(id -> indent + "- " + ScalarWriter.write(id)).toList();
    }

    private TextEdit below(Span span, List<String> lines) {
      return below(source, span, lines);
    }

    private String indent() {
      int start = scenario.span().start();
      return " ".repeat(start - source.fullLineSpan(source.lineIndex(start)).start());
    }

    /** Adds lines below the last line of a span, and of the comment at its end. */
    static TextEdit below(SourceText source, Span span, List<String> lines) {
      int last = source.lineIndex(Math.max(span.start(), span.end() - 1));
      String separator = source.lineSeparator();
      return TextEdit.insert(
          source.lineSpan(last).end(), separator + String.join(separator, lines));
    }

    /** Returns the text before the dashes of a list. */
    static String dashIndent(SourceText source, YamlSequence list) {
      int start = list.items().get(0).span().start();
      int line = source.fullLineSpan(source.lineIndex(start)).start();
      int dash = source.text().lastIndexOf('-', start - 1);
      return " ".repeat(Math.max(0, dash - line));
    }
  }
}
