package io.github.seplint.lint;

import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule with the metadata of its page.
 *
 * @param id the page's name
 * @param group the group that it belongs to
 * @param severity unless configured otherwise
 * @param files the kinds of files that it is for
 * @param offFor those of them for which it is off unless configured otherwise
 * @param needs what it is silent without
 * @param refines JSON Pointers into the schemas of its kinds, for whose violations this rule has
 *     the kinder voice
 * @param options the defaults by name: an {@code Integer}, a {@code String} or a list of strings
 */
public record RuleInfo(
    String id,
    RuleGroup group,
    Severity severity,
    Applicability fix,
    String since,
    String summary,
    List<FileKind> files,
    List<FileKind> offFor,
    List<RuleInput> needs,
    List<String> refines,
    Map<String, Object> options,
    Rule rule) {

  public RuleInfo {
    files = List.copyOf(files);
    offFor = List.copyOf(offFor);
    needs = List.copyOf(needs);
    refines = List.copyOf(refines);
  }

  /** Whether a name is its id, its group or {@code all}. */
  public boolean isNamed(String name) {
    return name.equals(id) || name.equals(group.id()) || name.equals(RuleNames.ALL);
  }

  /** The severity in files of a kind, unless configured otherwise. */
  public Severity severity(FileKind kind) {
    return offFor.contains(kind) ? Severity.OFF : severity;
  }

  /** Whether it is off everywhere, or for some files, unless configured otherwise. */
  public boolean isQuiet() {
    return severity == Severity.OFF || !offFor.isEmpty();
  }

  /** What a rule cannot do without: it is silent where nobody names it. */
  public enum RuleInput {
    /** A specification, or what files were locked against. */
    SPECIFICATION("--spec or a lock"),
    /** What conformance runs emitted. */
    RESULTS("--results"),
    /** What was written down of such runs. */
    MANIFEST("--manifest");

    private final String flag;

    RuleInput(String flag) {
      this.flag = flag;
    }

    /** As pages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How a user names it. */
    public String flag() {
      return flag;
    }
  }

  /** What the fixes of a rule ask of a person. */
  public enum Applicability {
    /** Never changes meaning. */
    SAFE,
    /** Needs a person to look. */
    UNSAFE,
    /** The rule has no fix. */
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
