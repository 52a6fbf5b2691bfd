package io.github.seplint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfigParser;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.Baseline.BaselineRule;
import io.github.seplint.lint.baseline.Baseline.EntryStatus;
import io.github.seplint.lint.baseline.BaselineFilter;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.lock.SpecReference.SepChanges;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lints an example of a page together with the other files that the page shows. */
public final class PageLinter {
  private PageLinter() {}

  /** What all rules say of an example whose files read so. */
  public static LintResult lint(PageExample example, Map<String, String> files) {
    List<InputFile> inputs = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((path, text) -> inputs.add(new InputFile(path, () -> text.getBytes(UTF_8))));
    LintResult found = linter(example, id -> true).lint(inputs, done -> {});
    return example.baseline().map(text -> against(text, found)).orElse(found);
  }

  private static LintResult against(String text, LintResult found) {
    Baseline baseline = Baseline.read(new SourceText("seplint-baseline.yaml", text));
    Optional<ConfiguredRule> rule =
        profiles(Config.DEFAULT, id -> true)
            .rulesFor(baseline.source().path(), FileKind.SEP)
            .stream()
            .filter(active -> active.rule().rule() instanceof BaselineRule)
            .findFirst();
    return new BaselineFilter(found, path -> path, key -> status(key, found))
        .filter(baseline, rule);
  }

  private static EntryStatus status(BaselineKey key, LintResult found) {
    if (BuiltInRules.all().stream().noneMatch(rule -> rule.id().equals(key.rule()))) {
      return EntryStatus.NO_RULE;
    }
    return found.rules().containsKey(key.path()) ? EntryStatus.STALE : EntryStatus.NO_FILE;
  }

  /** Runs the selected rules, with what the page shows beside the example. */
  public static Linter linter(PageExample example, Predicate<String> selected) {
    List<RuleInfo> rules = BuiltInRules.all();
    Config configuration =
        example
            .config()
            .map(
                text ->
                    ConfigParser.read(new SourceText("seplint.yaml", text), RuleCatalog::options))
            .orElse(Config.DEFAULT);
    return new Linter(
        profiles(configuration, rule -> selected.test(rule.id())),
        new LintInputs(
            configuration.settings(), evidence(example), results(example), manifest(example)),
        RuleNames.of(rules),
        1);
  }

  private static ConfiguredRuleResolver profiles(
      Config configuration, Predicate<RuleInfo> selected) {
    return new ConfiguredRuleResolver(BuiltInRules.all(), configuration, selected, path -> path);
  }

  /** What the page shows of conformance runs. */
  private static Optional<RunResults> results(PageExample example) {
    List<ResultFile> files = new ArrayList<>();
    new TreeMap<>(example.results())
        .forEach(
            (path, text) ->
                files.add(
                    ResultFile.of(
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
            : SpecReference.of(lock(example), Optional.of(spec));
    return evidence.with(changes(example, spec));
  }

  /** The changes to the pages that are also shown as they were before. */
  private static SepChanges changes(PageExample example, Specification spec) {
    return new SepChanges() {
      @Override
      public List<NormativeSentence> added(long sep) {
        return brought(example, spec);
      }

      @Override
      public List<Page> before(long sep) {
        return example.before().entrySet().stream()
            .map(page -> Page.read(new SourceText(page.getKey(), page.getValue())))
            .toList();
      }
    };
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
              SepFile file = SepFile.of(new SourceText(path, text), YamlParser.read(text));
              files.put(path, LockedFile.of(new FileMatch(older, file)));
            });
    return new SpecLock(files);
  }
}
