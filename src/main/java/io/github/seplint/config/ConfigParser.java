package io.github.seplint.config;

import io.github.seplint.config.Config.FileOverride;
import io.github.seplint.config.Config.KindOverride;
import io.github.seplint.config.Config.ReportConfig;
import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads {@code seplint.yaml}. */
public final class ConfigParser {
  private static final int MAX_SEP_DIGITS = 18;

  private final SourceText source;
  private final Supplier<Map<String, Map<String, Object>>> rules;

  private ConfigParser(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * Reads a configuration.
   *
   * @param rules the default options of each rule, by rule id; read only if the configuration names
   *     rules
   * @throws InvalidFileException if it is invalid
   */
  public static Config read(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    if (source.text().isBlank()) {
      return Config.DEFAULT;
    }
    YamlMapping root = ValidatedFile.read(source, "seplint.schema.json").mapping();
    return new ConfigParser(source, rules).read(root);
  }

  private Config read(YamlMapping root) {
    return new Config(
        files(root),
        root.texts("exclude"),
        root.text("failOn").flatMap(Severity::of).orElse(Severity.WARNING),
        root.text("baseline"),
        root.text("spec"),
        root.text("results"),
        root.text("manifest"),
        report(root.mapping("report")),
        settings(root),
        root.mapping("kinds").entries().stream()
            .map(entry -> new KindOverride(entry.name(), FileKind.of(text(entry)).orElseThrow()))
            .toList(),
        rules(root),
        root.mappings("overrides").stream()
            .map(override -> new FileOverride(override.texts("files"), rules(override)))
            .toList());
  }

  private List<String> files(YamlMapping root) {
    for (YamlNode item : root.items("files")) {
      if (((YamlScalar) item).value().indexOf('\0') >= 0) {
        throw invalid(item.span(), "file name contains a NUL character");
      }
    }
    return root.texts("files");
  }

  private LintSettings settings(YamlMapping root) {
    List<String> versions = root.texts("specVersions");
    YamlMapping extensions = root.mapping("extensions");
    return new LintSettings(
        versions.isEmpty() ? LintSettings.SPEC_VERSIONS : versions.stream().sorted().toList(),
        extensions.entries().stream()
            .map(entry -> new LintSettings.Extension(entry.name(), seps(extensions, entry)))
            .toList(),
        root.scalar("sepsDir").map(this::directory));
  }

  /** Normalizes a relative directory, as {@code ./src/seps/}. */
  private String directory(YamlScalar written) {
    try {
      Path path = Path.of(written.value());
      if (!path.isAbsolute()) {
        return path.normalize().toString().replace('\\', '/');
      }
    } catch (InvalidPathException e) {
      throw invalid(written.span(), "`sepsDir` is not a directory");
    }
    throw invalid(written.span(), "`sepsDir` must be relative to the directory of this file");
  }

  private List<Long> seps(YamlMapping extensions, YamlEntry extension) {
    List<Long> seps = new ArrayList<>();
    for (YamlNode item : extensions.items(extension.name())) {
      OptionalLong sep = ((YamlScalar) item).integer();
      seps.add(sep.orElseThrow(() -> invalid(item.span(), "SEP number is too large")));
    }
    return seps;
  }

  private ReportConfig report(YamlMapping section) {
    Map<String, String> values = texts(section);
    Optional<String> minTested = Optional.ofNullable(values.remove("minTested"));
    Map<Long, BigDecimal> bySep = new LinkedHashMap<>();
    for (YamlEntry entry : section.mapping("minTestedBySep").entries()) {
      bySep.put(sepNumber(entry), percent(text(entry)));
    }
    return new ReportConfig(
        values, texts(section.mapping("outputs")), minTested.map(ConfigParser::percent), bySep);
  }

  private static Map<String, String> texts(YamlMapping mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      if (entry.value() instanceof YamlScalar scalar) {
        texts.put(entry.name(), scalar.value());
      }
    }
    return texts;
  }

  private long sepNumber(YamlEntry entry) {
    String digits = entry.name();
    boolean fits =
        !digits.isEmpty()
            && digits.length() <= MAX_SEP_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!fits) {
      throw invalid(entry.key().span(), "invalid SEP number `" + digits + "`");
    }
    return Long.parseLong(digits);
  }

  /** Parses a percentage such as {@code 62.5%}. */
  private static BigDecimal percent(String percent) {
    return new BigDecimal(percent.substring(0, percent.length() - 1));
  }

  private Map<String, RuleSetting> rules(YamlMapping owner) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (YamlEntry entry : owner.mapping("rules").entries()) {
      RuleNames names = RuleNames.ofIds(rules.get().keySet());
      if (!names.contains(entry.name())) {
        throw invalid(entry.key().span(), names.unknown(entry.name()));
      }
      settings.put(entry.name(), setting(entry));
    }
    return settings;
  }

  private RuleSetting setting(YamlEntry setting) {
    if (setting.value() instanceof YamlScalar severity) {
      return new RuleSetting(Severity.of(severity.value()), Map.of());
    }
    YamlMapping mapping = (YamlMapping) setting.value();
    Map<String, Object> options = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.name().equals("severity")) {
        options.put(entry.name(), option(setting.name(), entry));
      }
    }
    return new RuleSetting(mapping.text("severity").flatMap(Severity::of), options);
  }

  /** The value of an option, which has the type of its default; groups have no options. */
  private Object option(String rule, YamlEntry entry) {
    Map<String, Object> options =
        Optional.ofNullable(rules.get().get(rule))
            .orElseThrow(
                () ->
                    invalid(
                        entry.key().span(),
                        "`"
                            + rule
                            + "` is a group, which takes only `severity`; set options for single"
                            + " rules"));
    Object byDefault =
        Optional.ofNullable(options.get(entry.name()))
            .orElseThrow(() -> unknownOption(rule, options, entry));
    return option(entry.value(), byDefault)
        .orElseThrow(
            () ->
                invalid(
                    entry.value().span(),
                    "`" + entry.name() + "` must be " + describeType(byDefault)));
  }

  private InvalidFileException unknownOption(
      String rule, Map<String, Object> options, YamlEntry entry) {
    List<String> known = new ArrayList<>(options.keySet());
    known.add("severity");
    return invalid(
        entry.key().span(),
        "`"
            + rule
            + "` has no option `"
            + entry.name()
            + "`"
            + DidYouMean.didYouMean(entry.name(), known));
  }

  private static Optional<?> option(YamlNode node, Object byDefault) {
    if (node instanceof YamlScalar scalar && byDefault instanceof Integer) {
      return scalar.integer().stream()
          .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
          .mapToObj(number -> (int) number)
          .findFirst();
    }
    if (node instanceof YamlScalar scalar && byDefault instanceof String) {
      return Optional.of(scalar).filter(YamlScalar::isString).map(YamlScalar::value);
    }
    if (node instanceof YamlSequence list && byDefault instanceof List) {
      return list.items().stream()
              .allMatch(item -> item instanceof YamlScalar scalar && scalar.isString())
          ? Optional.of(list.items().stream().map(item -> ((YamlScalar) item).value()).toList())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static String describeType(Object byDefault) {
    if (byDefault instanceof Integer) {
      return "an integer";
    }
    return byDefault instanceof String ? "a string" : "a list of strings";
  }

  private static String text(YamlEntry entry) {
    return ((YamlScalar) entry.value()).value();
  }

  private InvalidFileException invalid(Span span, String message) {
    return new InvalidFileException(source, span, message);
  }
}
