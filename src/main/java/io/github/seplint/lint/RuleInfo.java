package io.github.seplint.lint;

import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule with the metadata of its page.
 *
 * @param id the name of the page
 * @param severity the default severity
 * @param help how to fix what it reports, a sentence; may be empty if it has a fix
 * @param files the kinds of files that it checks; a rule for suite files reports in the first
 * @param offFor the kinds of files for which it is off by default
 * @param needs the inputs without which it reports nothing
 * @param refines JSON Pointers into the schemas of its kinds: a finding of this rule replaces the
 *     violations of these keywords; {@link #EVERYTHING} if it replaces every finding of other rules
 *     at the same place
 * @param options the defaults by name: an {@code Integer}, a {@code String} or a list of strings
 * @param rules creates a rule of the group by id
 */
public record RuleInfo(
    String id,
    RuleGroup group,
    Severity severity,
    Applicability fix,
    String since,
    String summary,
    String help,
    List<FileKind> files,
    List<FileKind> offFor,
    List<RuleInput> needs,
    List<String> refines,
    Map<String, Object> options,
    Function<String, Rule> rules) {

  private static final String EVERYTHING = "*";

  public RuleInfo {
    files = List.copyOf(files);
    offFor = List.copyOf(offFor);
    needs = List.copyOf(needs);
    refines = List.copyOf(refines);
  }

  /** Returns the URL of the published page of a rule. */
  public static String url(String id) {
    return "https://seplint.github.io/rules/" + id + "/";
  }

  /** Returns the rule itself; its class is loaded by the first call. */
  public Rule rule() {
    return rules.apply(id);
  }

  /** Returns whether a name is the id, the group or {@code all}. */
  public boolean isNamed(String name) {
    return name.equals(id) || name.equals(group.id()) || name.equals(RuleNames.ALL);
  }

  /** Returns whether a finding replaces those of other rules at the same place. */
  boolean isExclusive() {
    return refines.contains(EVERYTHING);
  }

  /** Returns whether the rule checks suppressions or the baseline, after all other rules. */
  boolean isMeta() {
    return group == RuleGroup.META;
  }

  /** Returns whether the rule only reads files of a kind, and reports in its first kind. */
  public boolean onlyReads(FileKind kind) {
    return group == RuleGroup.SUITE && kind != files.get(0);
  }

  /** Returns the default severity in files of a kind. */
  public Severity severity(FileKind kind) {
    return offFor.contains(kind) ? Severity.OFF : severity;
  }

  /** Returns the severity if the rule is enabled although it is off by default. */
  public Severity enabledSeverity() {
    return severity == Severity.OFF ? Severity.WARNING : severity;
  }

  /** Returns whether the rule is off by default, everywhere or for some kinds of files. */
  public boolean isOffByDefault() {
    return severity == Severity.OFF || !offFor.isEmpty();
  }

  /** An input without which a rule reports nothing. */
  public enum RuleInput {
    /** A specification, or a lock. */
    SPECIFICATION("--spec or a lock"),
    /** Results of conformance runs. */
    RESULTS("--results"),
    /** A manifest written from such results. */
    MANIFEST("--manifest");

    private final String flag;

    RuleInput(String flag) {
      this.flag = flag;
    }

    /** Returns the name in the front matter of pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the option that gives it. */
    public String flag() {
      return flag;
    }
  }

  /** The applicability of the fixes of a rule. */
  public enum Applicability {
    /** Never changes the meaning of a file. */
    SAFE,
    /** Requires review. */
    UNSAFE,
    /** The rule has no fix. */
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
