package io.github.seplint.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RuleCatalog;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ConfigParserFuzzTest {
  private static final List<RuleInfo> RULES = BuiltInRules.all();
  private static final Path SAMPLE = Path.of("fixtures/corpus/sep-7011.yaml");

  @FuzzTarget(seeds = "fixtures/cases/**/seplint.yaml")
  void anyTextConfiguresARunOrIsRefusedWithAPlace(byte[] bytes) throws IOException {
    SourceText source = new SourceText("seplint.yaml", new String(bytes, UTF_8));
    try {
      run(ConfigParser.read(source, RuleCatalog::options));
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("(?s)seplint\\.yaml:\\d+:\\d+: .+"), message);
    }
  }

  private static void run(Config configuration) throws IOException {
    configuration.files().forEach(file -> assertFalse(Path.of(file).toString().isEmpty()));
    byte[] content = Files.readAllBytes(SAMPLE);
    String path = "src/seps/sep-7011.yaml";
    IgnorePatterns.of(configuration.exclude()).matchesFile(path);
    Linter linter =
        new Linter(
            new ConfiguredRuleResolver(RULES, configuration, id -> true, shown -> shown),
            LintInputs.of(configuration.settings()),
            RuleNames.of(RULES),
            1);
    List<InputFile> files = List.of(new InputFile(path, () -> content));
    assertEquals(List.of(), linter.lint(files, done -> {}).failures());
  }
}
