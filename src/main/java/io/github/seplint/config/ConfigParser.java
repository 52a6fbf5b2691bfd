package io.github.seplint.config;

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
  private final SourceText source;
  private final Supplier<Map<String, Map<String, Object>>> rules;

  private ConfigParser(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * Reads a configuration.
   *
   * @param rules the default options of each rule, by the rule's id; only read if the configuration
   *     names rules
   * @throws InvalidFileException with the place and what is wrong, if anything is
   */
  public static Config read(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    return new ConfigParser(source, rules).read();
  }

  private Config read() {
    if (source.text().isBlank()) {
      return Config.DEFAULT;
    }
    ValidatedFile file = ValidatedFile.parse(source);
    file.validate("seplint.schema.json");
    return read((YamlMapping) file.root());
  }

  private Config read(YamlMapping root) {
    return new Config(
        files(root),
        texts(root, "exclude"),
        text(root, "failOn").flatMap(Severity::of).orElse(Severity.WARNING),
        text(root, "baseline"),
        text(root, "spec"),
        text(root, "results"),
        text(root, "manifest"),
        new ReportConfigParser(source).read(root.mapping("report")),
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

  private static List<Config.KindOverride> kinds(YamlMapping root) {
    List<Config.KindOverride> kinds = new ArrayList<>();
    for (YamlEntry entry : root.mapping("kinds").entries()) {
      String word = ((YamlScalar) entry.value()).value();
      kinds.add(new Config.KindOverride(entry.name(), FileKind.of(word).orElseThrow()));
    }
    return kinds;
  }

  private LintSettings settings(YamlMapping root) {
    List<String> versions = texts(root, "specVersions");
    List<LintSettings.Extension> extensions = new ArrayList<>();
    mapping(root, "extensions")
        .forEach(entry -> extensions.add(new LintSettings.Extension(entry.name(), seps(entry))));
    return new LintSettings(
        versions.isEmpty() ? LintSettings.SPEC_VERSIONS : versions.stream().sorted().toList(),
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
      throw wrong(written.span(), "`sepsDir` is not a directory");
    }
    throw wrong(written.span(), "`sepsDir` must be relative to the directory of this file");
  }

  private List<Long> seps(YamlEntry extension) {
    List<Long> seps = new ArrayList<>();
    for (YamlNode item : ((YamlSequence) extension.value()).items()) {
      OptionalLong sep = ((YamlScalar) item).integer();
      seps.add(sep.orElseThrow(() -> wrong(item.span(), "a SEP's number cannot be this large")));
    }
    return seps;
  }

  private List<Config.FileOverride> overrides(YamlMapping root) {
    List<Config.FileOverride> overrides = new ArrayList<>();
    for (YamlNode item : items(root, "overrides")) {
      YamlMapping override = (YamlMapping) item;
      overrides.add(new Config.FileOverride(texts(override, "files"), rules(override)));
    }
    return overrides;
  }

  private Map<String, RuleSetting> rules(YamlMapping owner) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (YamlEntry entry : mapping(owner, "rules")) {
      RuleNames names = RuleNames.ofIds(rules.get().keySet());
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
    Map<String, Object> options = rules.get().get(rule);
    if (options == null) {
      throw wrong(
          entry.key().span(),
          "`" + rule + "` is a group, which takes only `severity`; set options for single rules");
    }
    Object standard = options.get(entry.name());
    if (standard == null) {
      List<String> known = new ArrayList<>(options.keySet());
      known.add("severity");
      String guess = DidYouMean.didYouMean(entry.name(), known);
      throw wrong(
          entry.key().span(), "`" + rule + "` has no option `" + entry.name() + "`" + guess);
    }
    return RuleOptionParser.of(entry.value(), standard)
        .orElseThrow(
            () ->
                wrong(
                    entry.value().span(),
                    "`" + entry.name() + "` must be " + RuleOptionParser.describe(standard)));
  }

  private InvalidFileException wrong(Span span, String message) {
    return new InvalidFileException(source, span, message);
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

  /** Reads {@code report} of a configuration that the schema accepts. */
  static final class ReportConfigParser {
    private static final int MOST_DIGITS = 18;

    private final SourceText source;

    ReportConfigParser(SourceText source) {
      this.source = source;
    }

    ReportConfig read(YamlMapping section) {
      Map<String, String> values = texts(section);
      Optional<BigDecimal> minTested =
          Optional.ofNullable(values.remove("minTested")).map(this::of);
      Map<Long, BigDecimal> bySep = new LinkedHashMap<>();
      for (YamlEntry entry : section.mapping("minTestedBySep").entries()) {
        bySep.put(number(entry), of(((YamlScalar) entry.value()).value()));
      }
      return new ReportConfig(values, texts(section.mapping("outputs")), minTested, bySep);
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

    private long number(YamlEntry entry) {
      String digits = entry.name();
      boolean fits =
          !digits.isEmpty()
              && digits.length() <= MOST_DIGITS
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!fits) {
        throw new InvalidFileException(
            source, entry.key().span(), "`" + digits + "` is no number of a SEP");
      }
      return Long.parseLong(digits);
    }

    /** {@code 62.5%}. */
    private BigDecimal of(String percent) {
      return new BigDecimal(percent.substring(0, percent.length() - 1));
    }
  }

  /** Values of rule options; the type is that of the default on the rule's page. */
  static final class RuleOptionParser {
    private RuleOptionParser() {}

    /** The value, if it is of the same type as the default. */
    static Optional<Object> of(YamlNode node, Object standard) {
      if (standard instanceof Integer) {
        return number(node);
      }
      return standard instanceof String ? text(node) : texts(node);
    }

    static String describe(Object standard) {
      if (standard instanceof Integer) {
        return "an integer";
      }
      return standard instanceof String ? "a string" : "a list of strings";
    }

    private static Optional<Object> number(YamlNode node) {
      OptionalLong number =
          node instanceof YamlScalar scalar ? scalar.integer() : OptionalLong.empty();
      return number.stream()
          .filter(each -> each >= 0 && each <= Integer.MAX_VALUE)
          .<Object>mapToObj(each -> (int) each)
          .findFirst();
    }

    private static Optional<Object> text(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.isString()
          ? Optional.of(scalar.value())
          : Optional.empty();
    }

    private static Optional<Object> texts(YamlNode node) {
      if (!(node instanceof YamlSequence sequence)) {
        return Optional.empty();
      }
      List<Object> texts = new ArrayList<>();
      sequence.items().forEach(item -> text(item).ifPresent(texts::add));
      return texts.size() == sequence.items().size()
          ? Optional.of(List.copyOf(texts))
          : Optional.empty();
    }
  }
}
