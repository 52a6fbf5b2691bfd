package io.github.seplint.bench;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The reader, the rules and the matcher, on one file of the fixtures, when warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FileBenchmark {
  private static final String PATH = "sep-7001.yaml";

  private String text = "";
  private List<InputFile> files = List.of();
  private Linter rules = linter(SpecReference.none());
  private Linter rulesWithSpecification = rules;

  @Setup
  public void read() throws IOException {
    text = Files.readString(Path.of("fixtures/corpus", PATH));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files = List.of(new InputFile(PATH, () -> bytes));
    rulesWithSpecification = linter(SpecReference.of(specification()));
  }

  private static Specification specification() {
    return new Specification(
        DirectorySpecTree.of(Path.of("fixtures/spec"), "fixtures/spec", path -> false));
  }

  private static Linter linter(SpecReference reference) {
    List<RuleInfo> all = BuiltInRules.all();
    return new Linter(
        new ConfiguredRuleResolver(all, Config.DEFAULT, rule -> true, path -> path),
        new LintInputs(LintSettings.DEFAULT, reference, Optional.empty(), Optional.empty()),
        RuleNames.of(all),
        1);
  }

  /** Parses the file with its positions. */
  @Benchmark
  public YamlDocument reader() {
    return YamlParser.read(text);
  }

  /** Parses the file, validates it, and runs all rules that need nothing else. */
  @Benchmark
  public LintResult rules() {
    return rules.lint(files, done -> {});
  }

  /** The same with the rules that compare it with a specification that was read before. */
  @Benchmark
  public LintResult rulesWithSpecification() {
    return rulesWithSpecification.lint(files, done -> {});
  }

  /** Reads the pages that the file cites, and matches its rows. */
  @Benchmark
  public List<RowMatch> matcher() {
    SepFile file = SepFile.read(new SourceText(PATH, text));
    FileMatch match = new FileMatch(specification(), file);
    return file.requirements().stream().flatMap(row -> match.row(row).stream()).toList();
  }
}
