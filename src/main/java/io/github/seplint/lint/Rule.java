package io.github.seplint.lint;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.schema.Violation;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.SuiteFile;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A check of the linter. It has no state, id or severity of its own: the last two are those of its
 * page ({@code rules/<id>.md}).
 */
public interface Rule {

  /** A rule for one file of any of the kinds that its page names. */
  interface FileRule extends Rule {
    /** Reports the defects of a file, in any order. Called from several threads at once. */
    void check(RuleContext context, Findings findings);
  }

  /** A rule for the compact index of all files. */
  interface ProjectRule extends Rule {
    /** Reports defects between files, in any order. */
    void check(ProjectIndex index, Findings findings);
  }

  /** A rule that describes violations of the JSON schemas. */
  interface SchemaRule extends Rule {
    /** Reports a violation if it is of the kind that this rule describes. */
    void check(Violation violation, Findings findings);
  }

  /** A rule for the suppressions of one file, after all other rules have run. */
  interface SuppressionRule extends Rule {
    /** Reports defects of the suppressions of a file. */
    void check(Suppressions suppressions, Findings findings);
  }

  /**
   * The input of a file rule.
   *
   * @param path of the file, relative to the directory of the configuration: independent of the
   *     directory in which seplint runs
   * @param quotes the matches of the rows in the specification, if there is one
   * @param derived what rules have derived from the file
   */
  record RuleContext(
      ParsedFile file,
      String path,
      LintInputs inputs,
      ConfiguredRule rule,
      Optional<FileQuotes> quotes,
      Map<Class<?>, Object> derived) {

    /**
     * Returns what several rules need to know about the file; derived by the first that asks.
     *
     * @param derive called once for a type and a file
     */
    public <T> T derived(Class<T> type, Function<SepFile, T> derive) {
      // Not computeIfAbsent: what is derived may be derived from something else.
      if (!derived.containsKey(type)) {
        derived.put(type, derive.apply(sepFile()));
      }
      return type.cast(derived.get(type));
    }

    /** The file as a traceability file, for rules whose page names no other kind. */
    public SepFile sepFile() {
      return file.sep().orElseThrow();
    }

    /** The file as a suite file, for rules whose page names only its kind. */
    public <T extends SuiteFile> T suite(Class<T> type) {
      return file.suite(type).orElseThrow();
    }

    public SourceText source() {
      return file.source();
    }

    public LintSettings settings() {
      return inputs.settings();
    }

    /** The results of conformance runs, if given. */
    public Optional<RunResults> results() {
      return inputs.results();
    }

    /** The runs with which a file of expected failures is compared. */
    public List<FileRun> runs() {
      return inputs.runs(source().path());
    }

    /** The committed manifest, if given. */
    public Optional<Manifest> manifest() {
      return inputs.manifest();
    }
  }

  /**
   * The sink for the findings of one rule.
   *
   * <p>A span should be as short as possible. A message is in lower case, without a full stop, and
   * has the offending text in back-ticks.
   */
  final class Findings {
    private final String path;

    /** Replaced by the first finding, as most rules have none. */
    private List<Finding> all = List.of();

    /** Collects the findings of one or all files. */
    public Findings() {
      this("");
    }

    /**
     * @param path the file, as displayed, for spans without a file
     */
    Findings(String path) {
      this.path = path;
    }

    /** Reports a span of the file that is being checked. */
    public Finding report(Span span, String message) {
      return add(new Finding(path, span, message));
    }

    /** Reports a part of a scalar's value, or the scalar if the part cannot be located. */
    public Finding report(YamlScalar scalar, Span part, String message) {
      return report(scalar.spanOf(part), message);
    }

    /** Reports a span of one of several files, for rules that see all files. */
    public Finding report(ProjectIndex.File file, Span span, String message) {
      return add(new Finding(file.path(), span, message));
    }

    /** Reports a defect, if there is one, for rules that see all files. */
    public void report(ProjectIndex.File file, Span span, Optional<String> defect) {
      defect.ifPresent(message -> report(file, span, message));
    }

    public List<Finding> all() {
      return all;
    }

    private Finding add(Finding finding) {
      if (all.isEmpty()) {
        all = new ArrayList<>(2);
      }
      all.add(finding);
      return finding;
    }
  }

  /**
   * A defect that a rule reports through {@link Findings}. The rule's id and severity are added
   * when it becomes a {@link Diagnostic}.
   */
  final class Finding {
    final String path;
    final Span span;
    final String message;
    final List<Note> notes = new ArrayList<>(2);
    Optional<Fix> fix = Optional.empty();

    /**
     * @param path the file, as displayed; empty for the file that is being checked
     */
    Finding(String path, Span span, String message) {
      this.path = path;
      this.span = span;
      this.message = message;
    }

    /** Adds a place of the same file that explains the finding, such as "first declared here". */
    public Finding note(Span span, String message) {
      return note(path, span, message);
    }

    /** Adds a place of another checked file that explains the finding. */
    public Finding note(String path, Span span, String message) {
      notes.add(new Note(path, span, Optional.empty(), message));
      return this;
    }

    /** Adds a place of a file that is not checked, such as a page of the specification. */
    public Finding note(Place place, String message) {
      notes.add(new Note(place.path(), place.span(), Optional.of(place), message));
      return this;
    }

    public Finding fix(Fix fix) {
      return fix(Optional.of(fix));
    }

    /** Sets the fix, if there is one. */
    public Finding fix(Optional<Fix> fix) {
      this.fix = fix;
      return this;
    }

    /** Sets the fix; see {@link Fix}. */
    public Finding fix(String title, TextEdit... edits) {
      return fix(new Fix(title, edits));
    }

    /**
     * A place that explains a finding.
     *
     * @param place for a place of a file that is not checked
     */
    record Note(String path, Span span, Optional<Place> place, String message) {}
  }

  /**
   * Edits that repair what a finding reports. The page of the rule defines whether they are safe.
   *
   * @param title an imperative: "replace `a` with `b`"
   * @param edits applied all or none; must not overlap
   */
  record Fix(String title, List<TextEdit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }

    public Fix(String title, TextEdit... edits) {
      this(title, List.of(edits));
    }
  }
}
