package io.github.seplint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.config.BaselineReader;
import io.github.seplint.config.Configuration;
import io.github.seplint.config.ConfigurationReader;
import io.github.seplint.config.ConfiguredProfiles;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.lint.ActiveRule;
import io.github.seplint.lint.Baseline;
import io.github.seplint.lint.BaselineCheck;
import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.BaselineRule;
import io.github.seplint.lint.Context;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.LoadingSchema;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.results.ResultFile;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lints an example of a page among what the page shows besides. */
final class PageLinter {
  private PageLinter() {}

  /** What all rules say of an example whose files read so. */
  static LintResult lint(PageExample example, Map<String, String> files) {
    List<InputFile> inputs = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((path, text) -> inputs.add(new InputFile(path, () -> text.getBytes(UTF_8))));
    LintResult found = linter(example, id -> true).lint(inputs, done -> {});
    return example.baseline().map(text -> against(text, found)).orElse(found);
  }

  private static LintResult against(String text, LintResult found) {
    Baseline baseline = BaselineReader.read(new SourceText("seplint-baseline.yaml", text));
    Optional<ActiveRule> rule =
        profiles(Configuration.DEFAULT, id -> true)
            .rulesFor(baseline.source().path(), DocumentKind.SEP)
            .stream()
            .filter(active -> active.rule().rule() instanceof BaselineRule)
            .findFirst();
    return new BaselineCheck(found, path -> path, key -> verdict(key, found))
        .against(baseline, rule);
  }

  private static Baseline.Verdict verdict(BaselineKey key, LintResult found) {
    if (BuiltInRules.all().stream().noneMatch(rule -> rule.id().equals(key.rule()))) {
      return Baseline.Verdict.NO_RULE;
    }
    return found.rules().containsKey(key.path()) ? Baseline.Verdict.GONE : Baseline.Verdict.NO_FILE;
  }

  /** Runs the selected rules, with what the page shows beside the example. */
  static Linter linter(PageExample example, Predicate<String> selected) {
    List<RegisteredRule> rules = BuiltInRules.all();
    Configuration configuration =
        example
            .config()
            .map(text -> ConfigurationReader.read(new SourceText("seplint.yaml", text), rules))
            .orElse(Configuration.DEFAULT);
    return new Linter(
        LoadingSchema.start(),
        profiles(configuration, rule -> selected.test(rule.id())),
        new Context(
            configuration.settings(), evidence(example), results(example), manifest(example)),
        RuleNames.of(rules),
        1);
  }

  private static ConfiguredProfiles profiles(
      Configuration configuration, Predicate<RegisteredRule> selected) {
    return new ConfiguredProfiles(BuiltInRules.all(), configuration, selected, path -> path);
  }

  /** What the page shows of conformance runs. */
  private static Optional<RunResults> results(PageExample example) {
    List<ResultFile> files = new ArrayList<>();
    new TreeMap<>(example.results())
        .forEach(
            (path, text) ->
                files.add(
                    new ResultFile(
                        path, path, () -> new ByteArrayInputStream(text.getBytes(UTF_8)))));
    return Optional.of(files).filter(some -> !some.isEmpty()).map(RunResults::of);
  }

  private static Optional<Manifest> manifest(PageExample example) {
    return example
        .manifest()
        .map(
            text ->
                ManifestReader.read(
                    "traceability.json", () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  /** The pages of the specification that the example's page shows, and a lock of older ones. */
  private static SpecReference evidence(PageExample example) {
    if (example.spec().isEmpty()) {
      return SpecReference.none();
    }
    Specification spec = new Specification(new PagesTree(example.spec()));
    SpecReference evidence =
        example.locked().isEmpty()
            ? SpecReference.of(spec)
            : SpecReference.of(lock(example), Optional.of(spec), pin -> Optional.empty());
    return evidence.with(sep -> brought(example, spec));
  }

  /** What is new in pages that are also shown as they were before. */
  private static List<NormativeSentence> brought(PageExample example, Specification spec) {
    List<NormativeSentence> brought = new ArrayList<>();
    example
        .before()
        .forEach(
            (path, text) ->
                brought.addAll(
                    SentenceSetDiff.between(
                        NormativeSentence.in(path, text.getBytes(UTF_8)),
                        NormativeSentence.in(spec, path))));
    return brought;
  }

  private static SpecLock lock(PageExample example) {
    Specification older = new Specification(new PagesTree(example.locked()));
    TreeMap<String, LockedFile> files = new TreeMap<>();
    example
        .files()
        .forEach(
            (path, text) -> {
              SepFile file = SepFile.of(new SourceText(path, text), YamlReader.read(text));
              files.put(path, LockedFile.of(new FileMatch(older, file), Optional.empty()));
            });
    return new SpecLock(files);
  }
}
