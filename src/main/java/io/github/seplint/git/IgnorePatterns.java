package io.github.seplint.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * Patterns as in {@code .gitignore}: the last match decides, {@code !} negates.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, Pattern format</a>
 */
public final class IgnorePatterns {
  private static final int MAX_GLOBS = 1000;

  private final IgnoreNode rules;

  private IgnorePatterns(IgnoreNode rules) {
    this.rules = rules;
  }

  /** Reads lines with patterns, comments or nothing, in order. */
  public static IgnorePatterns of(List<String> lines) {
    return new IgnorePatterns(
        new IgnoreNode(
            lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FastIgnoreRule::new)
                .filter(rule -> !rule.isEmpty())
                .toList()));
  }

  /** Parses globs: patterns as in {@code .gitignore}, with braces for alternatives. */
  public static IgnorePatterns ofGlobs(List<String> globs) {
    return of(globs.stream().flatMap(glob -> expandBraces(glob).stream()).toList());
  }

  /**
   * Expands the braces of a glob, which patterns in {@code .gitignore} do not support: {@code
   * a{b,c}d} becomes {@code abd} and {@code acd}. A brace without its end is literal.
   */
  public static List<String> expandBraces(String glob) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(glob));
    while (!open.isEmpty() && done.size() + open.size() < MAX_GLOBS) {
      String next = open.remove(open.size() - 1);
      int close = next.indexOf('}');
      int start = close < 0 ? -1 : next.lastIndexOf('{', close);
      if (start < 0) {
        done.add(next);
      } else {
        for (String part : next.substring(start + 1, close).split(",", -1)) {
          open.add(next.substring(0, start) + part + next.substring(close + 1));
        }
      }
    }
    return done;
  }

  /**
   * Returns whether a path is ignored; empty if no pattern matches it.
   *
   * @param path relative to the directory of the patterns, with {@code /} between its parts
   */
  public Optional<Boolean> decide(String path, boolean directory) {
    return Optional.ofNullable(rules.checkIgnored(path, directory));
  }

  /** Returns whether a file, or a directory that contains it, is ignored. */
  public boolean matchesFile(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (decide(path.substring(0, slash), true).orElse(false)) {
        return true;
      }
    }
    return decide(path, false).orElse(false);
  }
}
