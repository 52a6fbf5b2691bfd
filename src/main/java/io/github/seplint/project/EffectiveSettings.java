package io.github.seplint.project;

import io.github.seplint.config.Config;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.text.SafeText;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of a run, from defaults, configuration and options. */
public record EffectiveSettings(Project project, RuleResolver rules) {

  /** The kinds of files, by display path, in order. */
  public Map<String, FileKind> kinds(InputFiles files) {
    Map<String, FileKind> kinds = new LinkedHashMap<>();
    for (InputFile file : files.files()) {
      kinds.put(file.path(), rules.kindOf(file.path()).orElseGet(() -> detected(file)));
    }
    return kinds;
  }

  private static FileKind detected(InputFile file) {
    try {
      return FileKindDetector.kindOf(file.path(), file.parse().yaml());
    } catch (IOException e) {
      return FileKindDetector.kindOf(file.path(), YamlParser.read(""));
    }
  }

  /** The configuration files, the most important first, or {@code none}. */
  public String sources() {
    List<String> files = project.configFiles().stream().map(project::display).toList();
    return files.isEmpty() ? "none" : SafeText.of(String.join(", ", files));
  }

  /**
   * The settings for a file as a configuration, with all rules: its severities and options, after
   * presets, {@code overrides} and options.
   *
   * @param failOn the lowest severity that fails the run; empty if none does
   */
  public String yaml(String path, FileKind kind, Optional<Severity> failOn) {
    Config config = project.config();
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "files", config.files());
    put(tree, "exclude", config.exclude());
    tree.put("failOn", failOn.map(Severity::word).orElse("never"));
    Map<String, String> values = new TreeMap<>(config.values());
    values.remove("failOn");
    values.remove("extends");
    values.keySet().removeIf(key -> key.startsWith("report."));
    tree.putAll(values);
    put(tree, "specs", config.specs());
    LintSettings settings = config.settings();
    put(tree, "specVersions", settings.specVersions());
    Map<String, Object> extensions = new LinkedHashMap<>();
    settings.extensions().forEach(each -> extensions.put(each.id(), each.seps()));
    put(tree, "extensions", extensions);
    Map<String, Object> settingsByRule = new TreeMap<>();
    rules.rulesFor(path, kind).forEach(rule -> settingsByRule.put(rule.id(), setting(rule)));
    tree.put("rules", settingsByRule);
    return "# Settings for %s (%s), configured by: %s\n%s"
        .formatted(SafeText.of(path), kind.word(), sources(), YamlWriter.of(tree));
  }

  private static void put(Map<String, Object> tree, String key, Object value) {
    boolean empty =
        value instanceof Collection<?> list
            ? list.isEmpty()
            : value instanceof Map<?, ?> map && map.isEmpty();
    if (!empty) {
      tree.put(key, value);
    }
  }

  private static Object setting(ConfiguredRule rule) {
    if (rule.options().isEmpty()) {
      return rule.severity().word();
    }
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("severity", rule.severity().word());
    setting.putAll(new TreeMap<>(rule.options()));
    return setting;
  }
}
