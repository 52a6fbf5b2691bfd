package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The suppressions of one file, and which of them are used. Used by one thread at a time. */
public final class Suppressions {
  static final String MARK = "seplint:";

  private static final Suppressions NONE = new Suppressions(List.of(), List.of());

  private final List<Suppression> all;
  private final List<ConfiguredRule> idle;
  private final Set<Suppression.Name> used = new HashSet<>();

  /** The suppressions by the start of their scopes. */
  private final NavigableMap<Integer, List<Scope>> scopes = new TreeMap<>();

  /**
   * The suppressions of a file.
   *
   * @param idle the rules for files of this kind that are off or lack a required input: a
   *     suppression of one may be unused only for that reason
   */
  public static Suppressions of(List<Suppression> all, List<ConfiguredRule> idle) {
    return all.isEmpty() ? NONE : new Suppressions(all, idle);
  }

  private Suppressions(List<Suppression> all, List<ConfiguredRule> idle) {
    this.all = List.copyOf(all);
    this.idle = idle;
    Map<Span, Scope> bySpan = new HashMap<>();
    for (Suppression each : all) {
      if (each.defect().isEmpty() && each.scope().isPresent()) {
        Scope scope = bySpan.computeIfAbsent(each.scope().get(), this::addScope);
        for (Suppression.Name name : each.rules()) {
          scope.byName.computeIfAbsent(name.rule(), key -> new ArrayList<>()).add(each);
        }
      }
    }
  }

  /** The same with the same use, to be used further. */
  Suppressions copy() {
    Suppressions copy = of(all, idle);
    copy.used.addAll(used);
    return copy;
  }

  /** Returns whether a name suppressed a finding. */
  public boolean isUsed(Suppression.Name name) {
    return used.contains(name);
  }

  /** Marks a name as used. */
  public void use(Suppression.Name name) {
    used.add(name);
  }

  private Scope addScope(Span span) {
    Scope scope = new Scope(span, new HashMap<>(), new HashSet<>());
    scopes.computeIfAbsent(span.start(), key -> new ArrayList<>()).add(scope);
    return scope;
  }

  /**
   * The suppressions with the same scope.
   *
   * @param byName in order, by the names in them
   * @param marked the names that are marked as used
   */
  private record Scope(Span span, Map<String, List<Suppression>> byName, Set<String> marked) {
    boolean contains(int offset) {
      return span.start() <= offset && offset <= span.end();
    }
  }

  /** Parses the suppressions in the comments of a file. */
  static List<Suppression> parse(ParsedFile file, RuleNames names) {
    List<Suppression> found = new ArrayList<>();
    List<YamlComment> marked =
        file.yaml().comments().stream().filter(comment -> comment.text().startsWith(MARK)).toList();
    if (!marked.isEmpty()) {
      SuppressionParser parser = new SuppressionParser(file, names);
      marked.forEach(comment -> found.add(parser.read(comment)));
    }
    return found;
  }

  public List<Suppression> all() {
    return all;
  }

  /**
   * Names in suppressions that suppressed nothing, though all of their rules have run. A group is
   * used if a finding of any of its rules was suppressed.
   */
  public List<Suppression.Name> unused() {
    return all.stream()
        .filter(suppression -> suppression.defect().isEmpty())
        .flatMap(suppression -> suppression.rules().stream())
        .filter(name -> !used.contains(name))
        // A rule for other kinds of files is not idle: it never reports anything in this one.
        .filter(name -> idle.stream().noneMatch(each -> each.rule().isNamed(name.rule())))
        .toList();
  }

  /** Returns the suppression of a finding, if there is one; marks the names in it as used. */
  Optional<Suppression> suppressionFor(RuleInfo rule, Span finding) {
    Optional<Suppression> first = Optional.empty();
    for (Scope scope : scopesAt(finding.start())) {
      for (String name : RuleNames.of(rule)) {
        List<Suppression> named = scope.byName.getOrDefault(name, List.of());
        if (!named.isEmpty()) {
          if (scope.marked.add(name)) {
            mark(named, name);
          }
          Suppression next = named.get(0);
          first = first.filter(each -> each.isBefore(next)).or(() -> Optional.of(next));
        }
      }
    }
    return first;
  }

  private void mark(List<Suppression> suppressions, String rule) {
    for (Suppression suppression : suppressions) {
      suppression.rules().stream().filter(name -> name.rule().equals(rule)).forEach(used::add);
    }
  }

  /**
   * Returns the scopes that contain an offset. Those of the file, and of what begins with it, start
   * at 0; the others are in the order of the text, so that the search can end.
   */
  private List<Scope> scopesAt(int offset) {
    if (scopes.isEmpty()) {
      return List.of();
    }
    List<Scope> found = new ArrayList<>();
    for (List<Scope> each :
        scopes.subMap(0, false, Math.max(0, offset), true).descendingMap().values()) {
      if (each.stream().noneMatch(scope -> scope.contains(offset))) {
        break;
      }
      each.stream().filter(scope -> scope.contains(offset)).forEach(found::add);
    }
    scopes.getOrDefault(0, List.of()).stream()
        .filter(scope -> scope.contains(offset))
        .forEach(found::add);
    return found;
  }

  /**
   * A comment that suppresses findings: {@code # seplint: ignore <rule>[, ...] -- <reason>}.
   *
   * @param comment the span of the comment
   * @param rules the rule ids and groups as written
   * @param reason the text after {@code --}, if there is any
   * @param scope the text in which it applies; empty if no row or key follows it
   * @param defect why it is invalid, if it is
   */
  public record Suppression(
      Span comment,
      List<Name> rules,
      Optional<String> reason,
      Optional<Span> scope,
      Optional<String> defect) {

    /** A rule id, a group or {@code all}, and its place. */
    public record Name(String rule, Span span) {}

    public Suppression {
      rules = List.copyOf(rules);
    }

    /** Returns a diagnostic as suppressed by this comment. */
    SuppressedDiagnostic of(Diagnostic diagnostic) {
      return new SuppressedDiagnostic(
          diagnostic, SuppressedDiagnostic.Origin.COMMENT, reason.orElse(""));
    }

    boolean isBefore(Suppression other) {
      return comment.start() <= other.comment.start();
    }
  }
}
