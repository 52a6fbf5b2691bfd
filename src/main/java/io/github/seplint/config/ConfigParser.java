package io.github.seplint.config;

import io.github.seplint.config.Config.FileOverride;
import io.github.seplint.config.Config.KindOverride;
import io.github.seplint.config.Config.SdkSource;
import io.github.seplint.config.Config.TestRun;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.InvalidFileException.FileProblem;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a configuration on top of another: what it sets replaces what that one sets, key by key;
 * its rules, overrides and kinds take precedence.
 */
public final class ConfigParser {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*)?");
  private static final Pattern SEP_NUMBER = Pattern.compile("[0-9]{1,18}");

  private final SourceText source;
  private final RuleSettingParser ruleSettings;
  private final List<FileProblem> problems = new ArrayList<>();

  private ConfigParser(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    this.source = source;
    this.ruleSettings = new RuleSettingParser(rules, this::invalid);
  }

  /** Reads the configurations that others extend. */
  @FunctionalInterface
  public interface ExtendedConfigs {
    /** Refuses all. */
    ExtendedConfigs NONE =
        (from, name, base) -> {
          throw new InvalidFileException(from, name.span(), "configurations cannot be extended");
        };

    /**
     * Reads a configuration on top of another.
     *
     * @param from the configuration that extends it
     * @param name its file
     * @throws InvalidFileException if it is invalid or cannot be read
     */
    Config read(SourceText from, YamlScalar name, Config base);
  }

  /**
   * Reads a configuration that extends no file; throws {@link InvalidFileException} if it is
   * invalid. Gets the default options of each rule, by rule id, only if it names rules.
   */
  public static Config read(SourceText source, Supplier<Map<String, Map<String, Object>>> rules) {
    return read(source, rules, Config.DEFAULT, ExtendedConfigs.NONE);
  }

  /** Reads a configuration on top of another; throws with all problems if it is invalid. */
  public static Config read(
      SourceText source,
      Supplier<Map<String, Map<String, Object>>> rules,
      Config base,
      ExtendedConfigs extended) {
    if (source.text().isBlank()) {
      return base;
    }
    ValidatedFile file = ValidatedFile.of(source, "seplint.schema.json");
    ConfigParser parser = new ConfigParser(source, rules);
    parser.problems.addAll(file.problems());
    List<FileProblem> others = new ArrayList<>();
    Config config =
        parser.read(file.valid(), parser.extended(file.valid(), base, extended, others));
    parser.problems.sort((a, b) -> Integer.compare(offset(a), offset(b)));
    others.addAll(parser.problems);
    if (!others.isEmpty()) {
      throw new InvalidFileException(others);
    }
    return config;
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

  private static int offset(FileProblem problem) {
    return problem.place().map(place -> place.span().start()).orElse(0);
  }

  /** The configuration that this one extends; adds the problems of other files to a list. */
  private Config extended(
      YamlMapping root, Config base, ExtendedConfigs configs, List<FileProblem> others) {
    Config result = base;
    for (YamlNode item : root.entry("extends").map(ConfigParser::items).orElse(List.of())) {
      if (!(item instanceof YamlScalar name)) {
        others.add(FileProblem.of(source, item.span(), "expected the name of a preset or file"));
        continue;
      }
      Optional<Preset> preset = Preset.of(name.value());
      try {
        result =
            preset.isPresent()
                ? result.withPreset(preset.get())
                : configs.read(source, name, result);
      } catch (InvalidFileException e) {
        others.addAll(e.problems());
      }
    }
    return result;
  }

  private static List<YamlNode> items(YamlEntry list) {
    return list.value() instanceof YamlSequence several ? several.items() : List.of(list.value());
  }

  private Config read(YamlMapping root, Config base) {
    YamlMapping report = root.mapping("report");
    Map<String, String> values = merged(base.values(), texts(root));
    texts(report).forEach((key, value) -> values.put("report." + key, value));
    Config config =
        new Config(
            replaced(base.files(), files(root)),
            replaced(base.exclude(), root.texts("exclude")),
            values,
            merged(base.specs(), specs(root)),
            merged(base.reportOutputs(), texts(report.mapping("outputs"))),
            report.text("minTested").map(ConfigParser::percent).or(base::minTested),
            merged(base.minTestedBySep(), minTestedBySep(report)),
            settings(root, base.settings()),
            appended(base.kinds(), root.mapping("kinds").entries(), ConfigParser::kind),
            base.preset(),
            base.rules(),
            appended(base.overrides(), root.mappings("overrides"), this::override),
            replaced(base.sdks(), root.mappings("sdks").stream().map(ConfigParser::sdk).toList()),
            replaced(base.runs(), root.mappings("runs").stream().map(this::run).toList()));
    return root.mapping("rules").entries().isEmpty()
        ? config
        : config.withRules(ruleSettings.read(root));
  }

  private static <T> List<T> replaced(List<T> base, List<T> own) {
    return own.isEmpty() ? base : own;
  }

  private static <T, U> List<T> appended(List<T> base, List<U> own, Function<U, T> reader) {
    return Stream.concat(base.stream(), own.stream().map(reader)).toList();
  }

  private static <K, V> Map<K, V> merged(Map<K, V> base, Map<K, V> own) {
    Map<K, V> all = new LinkedHashMap<>(base);
    all.putAll(own);
    return all;
  }

  private FileOverride override(YamlMapping override) {
    return new FileOverride(
        IgnorePatterns.ofGlobs(override.texts("files")), ruleSettings.read(override));
  }

  private static SdkSource sdk(YamlMapping sdk) {
    return new SdkSource(
        sdk.text("name").orElse(""),
        sdk.texts("results"),
        sdk.text("revision"),
        sdk.texts("extensions"));
  }

  private TestRun run(YamlMapping run) {
    run.scalar("specVersion")
        .filter(version -> !Timeline.isDate(version.value()))
        .ifPresent(version -> invalid(version.span(), "`specVersion` is not a dated version"));
    List<String> results = run.texts("results");
    return new TestRun(
        run.text("expectedFailures").orElse(""),
        results.isEmpty() ? run.text("results").stream().toList() : results,
        run.text("leg"),
        run.text("specVersion"),
        run.text("requirements"),
        run.text("suite"),
        run.text("suiteName"));
  }

  private Map<String, String> specs(YamlMapping root) {
    for (YamlEntry entry : root.mapping("specs").entries()) {
      if (!WEB_ADDRESS.matcher(entry.name()).matches()) {
        invalid(entry.key().span(), "`" + entry.name() + "` is not a web address");
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
        invalid(item.span(), "file name contains a NUL character");
      }
    }
    return root.texts("files");
  }

  private LintSettings settings(YamlMapping root, LintSettings base) {
    YamlMapping extensions = root.mapping("extensions");
    return new LintSettings(
        replaced(base.specVersions(), root.texts("specVersions").stream().sorted().toList()),
        replaced(
            base.extensions(),
            extensions.entries().stream()
                .map(entry -> new LintSettings.Extension(entry.name(), seps(extensions, entry)))
                .toList()),
        root.scalar("sepsDir").flatMap(this::directory).or(base::sepsDir),
        replaced(base.suites(), root.text("suite").stream().toList()));
  }

  /** Normalizes a relative directory, as {@code ./src/seps/}. */
  private Optional<String> directory(YamlScalar written) {
    try {
      Path path = Path.of(written.value());
      if (!path.isAbsolute()) {
        return Optional.of(path.normalize().toString().replace('\\', '/'));
      }
      invalid(written.span(), "`sepsDir` must be relative to the directory of this file");
    } catch (InvalidPathException e) {
      invalid(written.span(), "`sepsDir` is not a directory");
    }
    return Optional.empty();
  }

  private List<Long> seps(YamlMapping extensions, YamlEntry extension) {
    List<Long> seps = new ArrayList<>();
    for (YamlNode item : extensions.items(extension.name())) {
      ((YamlScalar) item)
          .integer()
          .ifPresentOrElse(seps::add, () -> invalid(item.span(), "SEP number is too large"));
    }
    return seps;
  }

  private Map<Long, BigDecimal> minTestedBySep(YamlMapping report) {
    Map<Long, BigDecimal> bySep = new LinkedHashMap<>();
    for (YamlEntry entry : report.mapping("minTestedBySep").entries()) {
      if (SEP_NUMBER.matcher(entry.name()).matches()) {
        bySep.put(Long.parseLong(entry.name()), percent(text(entry)));
      } else {
        invalid(entry.key().span(), "invalid SEP number `" + entry.name() + "`");
      }
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

  private static String text(YamlEntry entry) {
    return ((YamlScalar) entry.value()).value();
  }

  private void invalid(Span span, String message) {
    problems.add(FileProblem.of(source, span, message));
  }
}
