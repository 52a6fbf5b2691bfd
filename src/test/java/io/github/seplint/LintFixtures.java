package io.github.seplint;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.lock.SpecReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the linter with its default configuration. */
public final class LintFixtures {
  private LintFixtures() {}

  /** A linter with the default configuration of all rules. */
  public static Linter linter(int threads) {
    return linter(threads, LintInputs.of(LintSettings.DEFAULT));
  }

  private static Linter linter(int threads, LintInputs context) {
    List<RuleInfo> rules = BuiltInRules.all();
    return new Linter(
        new ConfiguredRuleResolver(rules, Config.DEFAULT, id -> true, path -> path),
        context,
        RuleNames.of(rules),
        threads);
  }

  /** The diagnostics of the files in a directory, with paths relative to it. */
  public static List<Diagnostic> lint(Path directory) throws IOException {
    return lint(inputs(directory), LintInputs.of(LintSettings.DEFAULT));
  }

  /** The diagnostics of some files. */
  public static List<Diagnostic> lint(List<InputFile> files, LintInputs context) {
    LintResult result = linter(2, context).lint(files, done -> {});
    if (!result.failures().isEmpty() || !result.unreadable().isEmpty()) {
      throw new AssertionError(result.failures() + " " + result.unreadable());
    }
    return result.diagnostics();
  }

  /** The diagnostics of one file, compared with a specification. */
  public static List<Diagnostic> lint(Path file, SpecReference evidence) {
    return lint(new InputFile(file.toString(), () -> Files.readAllBytes(file)), evidence);
  }

  /** The diagnostics of a text, compared with a specification. */
  public static List<Diagnostic> lint(String path, String text, SpecReference evidence) {
    return lint(new InputFile(path, () -> text.getBytes(StandardCharsets.UTF_8)), evidence);
  }

  private static List<Diagnostic> lint(InputFile input, SpecReference evidence) {
    return linter(1, context(evidence)).lint(List.of(input), done -> {}).diagnostics();
  }

  private static LintInputs context(SpecReference evidence) {
    return new LintInputs(LintSettings.DEFAULT, evidence, Optional.empty(), Optional.empty());
  }

  /** The YAML files in a directory, searched recursively. */
  public static List<InputFile> inputs(Path directory) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(LintFixtures::isYaml).sorted().toList()) {
        String shown = directory.relativize(path).toString();
        inputs.add(new InputFile(shown, () -> Files.readAllBytes(path)));
      }
    }
    return inputs;
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  /** A text with all fixes applied. */
  public static String fix(String path, String text, boolean unsafe) {
    return new Fixer(linter(1), unsafe).fix(path, text).text();
  }

  /** The same, compared with a specification. */
  public static String fix(String path, String text, boolean unsafe, SpecReference evidence) {
    return new Fixer(linter(1, context(evidence)), unsafe).fix(path, text).text();
  }
}
