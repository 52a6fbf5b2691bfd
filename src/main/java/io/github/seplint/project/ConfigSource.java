package io.github.seplint.project;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfigParser;
import io.github.seplint.config.Preset;
import io.github.seplint.rules.RuleCatalog;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlScalar;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The source of the configuration of a run.
 *
 * @param named the configuration file, instead of the nearest one
 * @param settings settings that replace those of the file, as {@code key=value}
 * @param isIsolated whether no file is used
 */
public record ConfigSource(Optional<String> named, List<String> settings, boolean isIsolated) {
  private static final String OPTION = "--config";
  private static final Pattern SETTING = Pattern.compile("(?s)[A-Za-z][\\w-]*([.][\\w-]+)*=.*");

  /**
   * Reads the values of {@code --config}: at most one file, and settings.
   *
   * @param directory the working directory: a file with the name of a setting is a file
   */
  public static ConfigSource of(Path directory, List<String> values) {
    List<String> files = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    for (String value : values) {
      boolean setting =
          SETTING.matcher(value).matches()
              && !Files.isRegularFile(Project.resolve(directory, value.replace('\0', ' ')));
      (setting ? settings : files).add(value);
    }
    UsageException.throwIf(
        files.size() > 1, OPTION + ": two configuration files: " + String.join(", ", files));
    return new ConfigSource(files.stream().findFirst(), List.copyOf(settings), false);
  }

  /** The same without any file. */
  public ConfigSource isolated() {
    return new ConfigSource(Optional.empty(), settings, true);
  }

  /** The file, if one is used; throws if it does not exist, or must be named to be used. */
  Optional<Path> find(ConfigFinder finder) {
    if (named.isPresent()) {
      return named.map(finder::named);
    }
    return isIsolated ? Optional.empty() : finder.nearest();
  }

  /**
   * Reads the configuration.
   *
   * @param main the text of the file
   * @param files reads the files that it extends
   */
  Config read(Optional<SourceText> main, ExtendedFiles files) {
    Config config = Config.DEFAULT;
    if (main.isPresent()) {
      config = ConfigParser.read(main.get(), RuleCatalog::options, config, files);
    }
    List<String> invalid = new ArrayList<>();
    for (String setting : settings) {
      try {
        config = ConfigParser.read(yaml(setting), RuleCatalog::options, config, files);
      } catch (InvalidFileException e) {
        e.problems().forEach(each -> invalid.add(OPTION + " " + setting + ": " + each.message()));
      }
    }
    if (!invalid.isEmpty()) {
      throw new UsageException(invalid);
    }
    return config;
  }

  /** A setting as a configuration: {@code a.b=c} is a mapping in a mapping. */
  private static SourceText yaml(String setting) {
    int equals = setting.indexOf('=');
    StringBuilder yaml = new StringBuilder();
    String indent = "";
    for (String key : setting.substring(0, equals).split("[.]", -1)) {
      yaml.append(indent.isEmpty() ? "" : "\n").append(indent).append(key).append(':');
      indent += "  ";
    }
    yaml.append(' ').append(setting.substring(equals + 1)).append('\n');
    return new SourceText(OPTION, yaml.toString());
  }

  /** The files that a configuration extends; they must be in the project. */
  static final class ExtendedFiles implements ConfigParser.ExtendedConfigs {
    private static final int MAX_FILES = 50;

    private final DisplayPaths displayPaths;
    private final PathGuard guard;
    private final Map<Path, SourceText> read = new LinkedHashMap<>();
    private final List<Path> open = new ArrayList<>();
    private int count;

    ExtendedFiles(DisplayPaths displayPaths, PathGuard guard, Optional<Path> main) {
      this.displayPaths = displayPaths;
      this.guard = guard;
      main.ifPresent(open::add);
    }

    /** The files that were read, in order. */
    Map<Path, SourceText> read() {
      return read;
    }

    @Override
    public Config read(SourceText from, YamlScalar name, Config base) {
      Path file = resolve(from, name);
      if (open.contains(file)) {
        throw invalid(from, name, "circular `extends`: `" + name.value() + "` extends this file");
      }
      if (!guard.contains(file)) {
        throw invalid(
            from,
            name,
            "`extends` points outside the project directory; to allow it, pass " + PathGuard.FLAG);
      }
      if (!Files.isRegularFile(file)) {
        throw invalid(
            from, name, "no such preset or file: `" + name.value() + "`; presets are " + presets());
      }
      if (++count > MAX_FILES) {
        throw invalid(from, name, "more than " + MAX_FILES + " extended files");
      }
      open.add(file);
      try {
        SourceText text =
            read.computeIfAbsent(file, each -> TextFiles.read(each, displayPaths.of(each)));
        return ConfigParser.read(text, RuleCatalog::options, base, this);
      } finally {
        open.remove(open.size() - 1);
      }
    }

    private static String presets() {
      return String.join(", ", Preset.words());
    }

    /** A name is relative to the file that it is in, or to the root for a setting. */
    private Path resolve(SourceText from, YamlScalar name) {
      try {
        Path directory =
            from.path().equals(OPTION)
                ? guard.root()
                : displayPaths.directory().resolve(from.path()).resolveSibling("");
        return directory.resolve(name.value()).normalize();
      } catch (InvalidPathException e) {
        throw invalid(from, name, "invalid file name: `" + name.value() + "`");
      }
    }

    private static InvalidFileException invalid(SourceText from, YamlScalar at, String message) {
      return new InvalidFileException(from, at.span(), message);
    }
  }
}
