package io.github.seplint.config;

import io.github.seplint.config.Config.FileOverride;
import io.github.seplint.config.Config.KindOverride;
import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.config.Config.SdkSource;
import io.github.seplint.config.Config.TestRun;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.Timeline;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code seplint.yaml}. */
public final class ConfigParser {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*)?");
  private static final Pattern SEP_NUMBER = Pattern.compile("[0-9]{1,18}");

  private final SourceText source;
  private final Supplier<Map<String, Map<String, Object>>> rules;

  private ConfigParser(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * Reads a configuration; throws {@link InvalidFileException} if it is invalid. Gets the default
   * options of each rule, by rule id, only if it names rules.
   */
  public static Config read(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    if (source.text().isBlank()) {
      return Config.DEFAULT;
    }
    YamlMapping root = ValidatedFile.read(source, "seplint.schema.json").mapping();
    return new ConfigParser(source, rules).read(root);
  }

  /**
   * The location of a value as {@code path:line:column}; the path alone if it is not found. The key
   * may be nested, as {@code report.scorecard}.
   */
  public static String location(SourceText source, String key, String value) {
    YamlMapping mapping = ValidatedFile.parse(source).mapping();
    String last = key;
    for (int dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.')) {
      mapping = mapping.mapping(last.substring(0, dot));
      last = last.substring(dot + 1);
    }
    Stream<YamlNode> nested = mapping.mapping(last).entries().stream().map(YamlEntry::value);
    return Stream.<YamlNode>concat(
            Stream.concat(mapping.scalar(last).stream(), mapping.items(last).stream()), nested)
        .filter(node -> node instanceof YamlScalar scalar && scalar.value().equals(value))
        .map(node -> source.positionOf(node.span().start()))
        .map(at -> source.path() + ":" + at.line() + ":" + at.column())
        .findFirst()
        .orElse(source.path());
  }

  private Config read(YamlMapping root) {
    YamlMapping report = root.mapping("report");
    Map<String, String> values = texts(root);
    texts(report).forEach((key, value) -> values.put("report." + key, value));
    return new Config(
        files(root),
        root.texts("exclude"),
        values,
        specs(root),
        texts(report.mapping("outputs")),
        report.text("minTested").map(ConfigParser::percent),
        minTestedBySep(report),
        settings(root),
        root.mapping("kinds").entries().stream().map(ConfigParser::kind).toList(),
        rules(root),
        root.mappings("overrides").stream()
            .map(each -> new FileOverride(IgnorePatterns.ofGlobs(each.texts("files")), rules(each)))
            .toList(),
        root.mappings("sdks").stream().map(ConfigParser::sdk).toList(),
        root.mappings("runs").stream().map(this::run).toList());
  }

  private static SdkSource sdk(YamlMapping sdk) {
    return new SdkSource(sdk.text("name").orElse(""), sdk.texts("results"), sdk.text("revision"));
  }

  private TestRun run(YamlMapping run) {
    YamlScalar file = run.required("expectedFailures");
    run.scalar("specVersion")
        .filter(version -> !Timeline.isDate(version.value()))
        .ifPresent(
            version -> {
              throw invalid(version.span(), "`specVersion` is not a dated version");
            });
    List<String> results = run.texts("results");
    return new TestRun(
        file.value(),
        results.isEmpty() ? run.text("results").stream().toList() : results,
        run.text("leg"),
        run.text("specVersion"),
        run.text("requirements"),
        run.text("suite"));
  }

  private Map<String, String> specs(YamlMapping root) {
    for (YamlEntry entry : root.mapping("specs").entries()) {
      if (!WEB_ADDRESS.matcher(entry.name()).matches()) {
        throw invalid(entry.key().span(), "`" + entry.name() + "` is not a web address");
      }
    }
    return texts(root.mapping("specs"));
  }

  private static KindOverride kind(YamlEntry entry) {
    return new KindOverride(
        IgnorePatterns.ofGlobs(List.of(entry.name())), FileKind.of(text(entry)).orElseThrow());
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
        root.scalar("sepsDir").map(this::directory),
        root.text("suite").stream().toList());
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
    return extensions.items(extension.name()).stream()
        .map(
            item ->
                ((YamlScalar) item)
                    .integer()
                    .orElseThrow(() -> invalid(item.span(), "SEP number is too large")))
        .toList();
  }

  private Map<Long, BigDecimal> minTestedBySep(YamlMapping report) {
    Map<Long, BigDecimal> bySep = new LinkedHashMap<>();
    for (YamlEntry entry : report.mapping("minTestedBySep").entries()) {
      if (!SEP_NUMBER.matcher(entry.name()).matches()) {
        throw invalid(entry.key().span(), "invalid SEP number `" + entry.name() + "`");
      }
      bySep.put(Long.parseLong(entry.name()), percent(text(entry)));
    }
    return bySep;
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
    Optional<Map<String, Object>> defaults = Optional.ofNullable(rules.get().get(rule));
    if (defaults.isEmpty()) {
      throw invalid(
          entry.key().span(),
          "`%s` is a group, which takes only `severity`; set options for single rules"
              .formatted(rule));
    }
    String name = entry.name();
    Object byDefault = defaults.get().get(name);
    YamlNode node = entry.value();
    if (byDefault instanceof Integer) {
      return integer(node)
          .orElseThrow(() -> invalid(node.span(), "`" + name + "` must be an integer"));
    }
    if (byDefault instanceof String) {
      return string(node)
          .orElseThrow(() -> invalid(node.span(), "`" + name + "` must be a string"));
    }
    if (byDefault instanceof List) {
      return strings(node)
          .orElseThrow(() -> invalid(node.span(), "`" + name + "` must be a list of strings"));
    }
    List<String> known = new ArrayList<>(defaults.get().keySet());
    known.add("severity");
    throw invalid(
        entry.key().span(),
        "`%s` has no option `%s`%s".formatted(rule, name, DidYouMean.didYouMean(name, known)));
  }

  private static Optional<Integer> integer(YamlNode node) {
    OptionalLong number =
        node instanceof YamlScalar scalar ? scalar.integer() : OptionalLong.empty();
    return number.stream()
        .filter(each -> each >= 0 && each <= Integer.MAX_VALUE)
        .mapToObj(each -> (int) each)
        .findFirst();
  }

  private static Optional<String> string(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isString()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  private static Optional<List<String>> strings(YamlNode node) {
    return node instanceof YamlSequence list
            && list.items().stream().allMatch(item -> string(item).isPresent())
        ? Optional.of(list.items().stream().flatMap(item -> string(item).stream()).toList())
        : Optional.empty();
  }

  private static String text(YamlEntry entry) {
    return ((YamlScalar) entry.value()).value();
  }

  private InvalidFileException invalid(Span span, String message) {
    return new InvalidFileException(source, span, message);
  }
}
