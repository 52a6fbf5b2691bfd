package io.github.seplint.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.suite.FileKind;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hooks run for all file names that {@code check} recognizes. */
public final class HookPatternsTest {

  /** File names of all kinds in several spellings, and of other inputs of {@code check}. */
  static List<String> known() {
    List<String> names = new ArrayList<>(List.of("spec.lock", "seplint.yaml", "Sep_7001.yml"));
    for (FileKind kind : FileKind.ALL) {
      for (String name : kind.fileNames()) {
        String file = example(name).replace("<version>", "2025-11-25");
        names.add(file);
        names.add(file.replace(".yaml", ".yml"));
        names.add(file.substring(0, file.indexOf('/') + 1) + capitals(file));
      }
    }
    List<String> everywhere = new ArrayList<>(names);
    names.forEach(name -> everywhere.add("a directory/b/" + name));
    return everywhere;
  }

  /** Replaces the stars in a name of {@link FileKind#fileNames}. */
  public static String example(String name) {
    return name.startsWith("*")
        ? name.replaceFirst("[*]", "conformance-").replace("*", ".7001")
        : name.replace("*", "7001");
  }

  /** The pattern of pre-commit for the names of {@link FileKind#fileNames}. */
  private static String pattern() {
    List<String> names = new ArrayList<>(List.of("seplint[^/]*"));
    for (FileKind kind : FileKind.ALL) {
      for (String name : kind.fileNames()) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        String words = stem.substring(1).replace("*", "").replace("-", "[-_. ]([^/]*[-_. ])?");
        names.add(
            stem.startsWith("*")
                ? "([^/]*[-_. ])?" + words + "([-_. ][^/]*)?"
                : stem.replace("sep-*", "sep[-_ 0-9][^/]*").replace("<version>", ".+"));
      }
    }
    return "(?i)((^|/)(" + String.join("|", names) + ")\\.ya?ml|(^|/)spec\\.lock)$";
  }

  private static String capitals(String file) {
    return file.substring(file.indexOf('/') + 1).toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seplint", "seplint-system", "seplint-source"})
  void preCommitRunsForAllFiles(String id) throws IOException {
    YamlMapping hook = hook(id);
    assertEquals(pattern(), CompositeAction.text(hook, "files"));
    Pattern files = Pattern.compile(pattern());
    for (String name : known()) {
      assertTrue(files.matcher(name).find(), name);
    }
    for (String other :
        List.of("README.md", ".github/workflows/ci.yml", "separate.yaml", "baselines.yml")) {
      assertFalse(files.matcher(other).find(), other);
    }
  }

  private static YamlMapping hook(String id) throws IOException {
    List<YamlMapping> hooks =
        YamlParser.read("hooks:\n" + Files.readString(Path.of(".pre-commit-hooks.yaml")))
            .mapping()
            .mappings("hooks");
    return hooks.stream()
        .filter(hook -> CompositeAction.text(hook, "id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = "docs/examples/lefthook/lefthook.yml")
  void lefthookRunsForAllFiles(Path file) throws IOException {
    YamlMapping command =
        YamlParser.read(Files.readString(file))
            .mapping()
            .mapping("pre-commit")
            .mappings("jobs")
            .get(0);
    List<String> globs = command.strings("glob").stream().map(YamlScalar::value).toList();
    assertEquals(
        List.of(), known().stream().filter(name -> !matches(globs, name)).toList(), "not matched");
    assertFalse(matches(globs, "README.md"));
  }

  /** A star in a glob of lefthook matches slashes, too. */
  private static boolean matches(List<String> globs, String name) {
    return globs.stream()
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("*", "**")))
        .anyMatch(matcher -> matcher.matches(Path.of(name)));
  }
}
