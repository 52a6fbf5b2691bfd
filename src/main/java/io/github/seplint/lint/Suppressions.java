package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The suppressions of one file, and which of them are used. Used by one thread at a time. */
public final class Suppressions {
  private static final String MARK = "seplint:";

  private final List<Suppression> all;
  private final List<ConfiguredRule> idle;
  private final Set<Suppression.Name> used = new HashSet<>();

  /** The suppressions by the start of their scopes. */
  private final NavigableMap<Integer, List<Scope>> scopes = new TreeMap<>();

  /**
   * @param idle the rules for files of this kind that are off or lack a required input: a
   *     suppression of one may be unused only for that reason
   */
  Suppressions(List<Suppression> all, List<ConfiguredRule> idle) {
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
    Suppressions copy = new Suppressions(all, idle);
    copy.used.addAll(used);
    return copy;
  }

  /** Returns whether a name suppressed a finding. */
  boolean isUsed(Suppression.Name name) {
    return used.contains(name);
  }

  /** Marks a name as used. */
  void use(Suppression.Name name) {
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

  /** Parses the suppressions in the comments of a file. */
  private static final class SuppressionParser {
    private static final String REASON = "--";
    private static final Pattern WORD = Pattern.compile("[^,\\p{javaWhitespace}]+");

    private final ParsedFile file;
    private final RuleNames names;

    /** In the order of the text. */
    private final List<Span> targets;

    SuppressionParser(ParsedFile file, RuleNames names) {
      this.file = file;
      this.names = names;
      this.targets = targets();
    }

    Suppression read(YamlComment comment) {
      String raw = file.source().slice(comment.span());
      int afterMark = raw.indexOf(MARK) + MARK.length();
      int dashes = raw.indexOf(REASON, afterMark);
      int end = dashes < 0 ? raw.length() : dashes;
      List<Suppression.Name> words = words(raw, afterMark, end, comment.span().start());
      String directive = words.isEmpty() ? "" : words.get(0).rule();
      List<Suppression.Name> rules = words.isEmpty() ? words : words.subList(1, words.size());
      String reason = dashes < 0 ? "" : raw.substring(dashes + REASON.length()).strip();
      boolean ofFile = directive.equals("ignore-file");
      Span all = new Span(0, file.source().text().length());
      Optional<Span> scope = ofFile ? Optional.of(all) : scope(comment);
      return new Suppression(
          comment.span(),
          rules,
          Optional.of(reason).filter(text -> !text.isEmpty()),
          scope,
          defect(directive, rules, reason, !ofFile || isOnTop(comment)));
    }

    private Optional<String> defect(
        String directive, List<Suppression.Name> rules, String reason, boolean placed) {
      if (!directive.equals("ignore") && !directive.equals("ignore-file")) {
        return Optional.of("`seplint:` must be followed by `ignore` or `ignore-file`");
      }
      if (rules.isEmpty()) {
        return Optional.of("`" + directive + "` without a rule");
      }
      for (Suppression.Name name : rules) {
        if (!names.contains(name.rule())) {
          return Optional.of(names.unknown(name.rule()));
        }
      }
      if (!placed) {
        return Optional.of("`ignore-file` must be above the first key");
      }
      return reason.isEmpty() ? Optional.of("no reason after `--`") : Optional.empty();
    }

    /** Words between commas and white space. */
    private static List<Suppression.Name> words(String raw, int from, int to, int shift) {
      Matcher words = WORD.matcher(raw).region(from, to);
      return words
          .results()
          .map(
              word ->
                  new Suppression.Name(
                      word.group(), new Span(shift + word.start(), shift + word.end())))
          .toList();
    }

    private boolean isOnTop(YamlComment comment) {
      return file.root().map(root -> comment.span().end() <= root.span().start()).orElse(true);
    }

    /**
     * Returns the lines of the row or key that contains or precedes the comment, else of the next
     * one.
     */
    private Optional<Span> scope(YamlComment comment) {
      int line = file.source().lineIndex(comment.span().start());
      int low = 0;
      int high = targets.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (file.source().lastLineIndex(targets.get(middle)) < line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < targets.size() ? Optional.of(targets.get(low)) : Optional.empty();
    }

    /**
     * Returns the lines of each top-level key and of each row; for {@code requirements} and other
     * keys with rows, only the line of the key.
     */
    private List<Span> targets() {
      List<Span> targets = new ArrayList<>();
      for (YamlEntry entry : file.root().map(YamlMapping::entries).orElse(List.of())) {
        List<Span> rows = rows(entry.value());
        targets.add(lines(rows.isEmpty() ? entry.span() : entry.key().span()));
        rows.forEach(row -> targets.add(lines(row)));
      }
      return targets;
    }

    /** Returns the spans of the items of a list, or of the entries of a mapping of mappings. */
    private static List<Span> rows(YamlNode value) {
      if (value instanceof YamlSequence list && !list.flow()) {
        return list.items().stream().map(YamlNode::span).toList();
      }
      return value instanceof YamlMapping mapping && !mapping.flow() && holdsMappings(mapping)
          ? mapping.entries().stream().map(YamlEntry::span).toList()
          : List.of();
    }

    private static boolean holdsMappings(YamlMapping mapping) {
      return mapping.entries().stream().allMatch(entry -> entry.value() instanceof YamlMapping);
    }

    private Span lines(Span span) {
      SourceText source = file.source();
      Span first = source.fullLineSpan(source.lineIndex(span.start()));
      return new Span(first.start(), source.lineSpan(source.lastLineIndex(span)).end());
    }
  }
}
