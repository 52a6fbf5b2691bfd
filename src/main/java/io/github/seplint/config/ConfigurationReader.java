package io.github.seplint.config;

import io.github.seplint.config.Configuration.RuleSetting;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Settings;
import io.github.seplint.lint.Severity;
import io.github.seplint.schema.ShapedFile;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.Suggestion;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code seplint.yaml}. */
public final class ConfigurationReader {
  private final SourceText source;
  private final Map<String, RegisteredRule> rules = new LinkedHashMap<>();
  private final RuleNames names;

  private ConfigurationReader(SourceText source, List<RegisteredRule> rules) {
    this.source = source;
    this.names = RuleNames.of(rules);
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * Reads a configuration.
   *
   * @param rules all rules there are
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static Configuration read(SourceText source, List<RegisteredRule> rules) {
    return new ConfigurationReader(source, rules).read();
  }

  private Configuration read() {
    if (source.text().isBlank()) {
      return Configuration.DEFAULT;
    }
    ShapedFile file = ShapedFile.parse(source);
    file.validate("seplint.schema.json");
    return read((YamlMapping) file.root());
  }

  private Configuration read(YamlMapping root) {
    return new Configuration(
        files(root),
        texts(root, "exclude"),
        text(root, "failOn").flatMap(Severity::of).orElse(Severity.WARNING),
        text(root, "baseline"),
        text(root, "spec"),
        text(root, "results"),
        text(root, "manifest"),
        new ReportSectionReader(source).read(root.mapping("report")),
        settings(root),
        kinds(root),
        rules(root),
        overrides(root));
  }

  private List<String> files(YamlMapping root) {
    for (YamlNode item : items(root, "files")) {
      if (((YamlScalar) item).value().indexOf('\0') >= 0) {
        throw wrong(item.span(), "the name of a file cannot hold a NUL");
      }
    }
    return texts(root, "files");
  }

  private static List<Configuration.FileKind> kinds(YamlMapping root) {
    List<Configuration.FileKind> kinds = new ArrayList<>();
    for (YamlEntry entry : root.mapping("kinds").entries()) {
      String word = ((YamlScalar) entry.value()).value();
      kinds.add(new Configuration.FileKind(entry.name(), DocumentKind.of(word).orElseThrow()));
    }
    return kinds;
  }

  private Settings settings(YamlMapping root) {
    List<String> versions = texts(root, "specVersions");
    List<Settings.Extension> extensions = new ArrayList<>();
    mapping(root, "extensions")
        .forEach(entry -> extensions.add(new Settings.Extension(entry.name(), seps(entry))));
    return new Settings(
        versions.isEmpty() ? Settings.SPEC_VERSIONS : versions.stream().sorted().toList(),
        extensions,
        root.entry("sepsDir").map(entry -> folder((YamlScalar) entry.value())));
  }

  /** As {@link io.github.seplint.lint.Subject#path} has it: {@code ./src/seps/} is one of many. */
  private String folder(YamlScalar written) {
    try {
      Path path = Path.of(written.value());
      if (!path.isAbsolute()) {
        return path.normalize().toString().replace('\\', '/');
      }
    } catch (InvalidPathException e) {
      throw wrong(written.span(), "`sepsDir` is not a folder");
    }
    throw wrong(written.span(), "`sepsDir` must be relative to the folder of this file");
  }

  private List<Long> seps(YamlEntry extension) {
    List<Long> seps = new ArrayList<>();
    for (YamlNode item : ((YamlSequence) extension.value()).items()) {
      OptionalLong sep = ((YamlScalar) item).integer();
      seps.add(sep.orElseThrow(() -> wrong(item.span(), "a SEP's number cannot be this large")));
    }
    return seps;
  }

  private List<Configuration.FileOverride> overrides(YamlMapping root) {
    List<Configuration.FileOverride> overrides = new ArrayList<>();
    for (YamlNode item : items(root, "overrides")) {
      YamlMapping override = (YamlMapping) item;
      overrides.add(new Configuration.FileOverride(texts(override, "files"), rules(override)));
    }
    return overrides;
  }

  private Map<String, RuleSetting> rules(YamlMapping owner) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (YamlEntry entry : mapping(owner, "rules")) {
      if (!names.contains(entry.name())) {
        throw wrong(entry.key().span(), names.unknown(entry.name()));
      }
      settings.put(entry.name(), setting(entry));
    }
    return settings;
  }

  private RuleSetting setting(YamlEntry setting) {
    if (setting.value() instanceof YamlScalar severity) {
      return new RuleSetting(Severity.of(severity.value()), Map.of());
    }
    Optional<Severity> severity = Optional.empty();
    Map<String, Object> options = new LinkedHashMap<>();
    for (YamlEntry entry : ((YamlMapping) setting.value()).entries()) {
      if (entry.name().equals("severity")) {
        severity = Severity.of(((YamlScalar) entry.value()).value());
      } else {
        options.put(entry.name(), option(setting.name(), entry));
      }
    }
    return new RuleSetting(severity, options);
  }

  /** The value of an option; groups have none. */
  private Object option(String rule, YamlEntry entry) {
    if (!rules.containsKey(rule)) {
      throw wrong(
          entry.key().span(),
          "`" + rule + "` is a group, which takes only `severity`; set options for single rules");
    }
    Map<String, Object> options = rules.get(rule).options();
    Object standard = options.get(entry.name());
    if (standard == null) {
      List<String> known = new ArrayList<>(options.keySet());
      known.add("severity");
      String guess = Suggestion.didYouMean(entry.name(), known);
      throw wrong(
          entry.key().span(), "`" + rule + "` has no option `" + entry.name() + "`" + guess);
    }
    return OptionValue.of(entry.value(), standard)
        .orElseThrow(
            () ->
                wrong(
                    entry.value().span(),
                    "`" + entry.name() + "` must be " + OptionValue.describe(standard)));
  }

  private MalformedException wrong(Span span, String message) {
    return new MalformedException(source, span, message);
  }

  private static Optional<String> text(YamlMapping owner, String key) {
    return owner.entry(key).map(entry -> ((YamlScalar) entry.value()).value());
  }

  private static List<String> texts(YamlMapping owner, String key) {
    return items(owner, key).stream().map(item -> ((YamlScalar) item).value()).toList();
  }

  private static List<YamlNode> items(YamlMapping owner, String key) {
    return owner.entry(key).map(entry -> ((YamlSequence) entry.value()).items()).orElse(List.of());
  }

  private static List<YamlEntry> mapping(YamlMapping owner, String key) {
    return owner.entry(key).map(entry -> ((YamlMapping) entry.value()).entries()).orElse(List.of());
  }
}
