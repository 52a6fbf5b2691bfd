package io.github.seplint.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Patterns as in {@code .gitignore}: the last that matches decides, {@code !} takes back.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, Pattern format</a>
 */
public final class IgnorePatterns {
  private final List<FastIgnoreRule> lastFirst;

  private IgnorePatterns(List<FastIgnoreRule> lastFirst) {
    this.lastFirst = lastFirst;
  }

  /**
   * Reads patterns.
   *
   * @param lines patterns, comments and blank lines, in order
   */
  public static IgnorePatterns of(List<String> lines) {
    List<FastIgnoreRule> rules = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        FastIgnoreRule rule = new FastIgnoreRule(line);
        if (!rule.isEmpty()) {
          rules.add(rule);
        }
      }
    }
    Collections.reverse(rules);
    return new IgnorePatterns(rules);
  }

  /**
   * Whether a path is matched; empty where no pattern speaks of it.
   *
   * @param path relative to where the patterns stand, with {@code /} between its parts
   */
  public Optional<Boolean> decide(String path, boolean folder) {
    for (FastIgnoreRule rule : lastFirst) {
      if (rule.isMatch(path, folder, true)) {
        return Optional.of(rule.getResult());
      }
    }
    return Optional.empty();
  }

  /** Whether a file, or a folder that it stands in, is matched. */
  public boolean matchesFile(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (decide(path.substring(0, slash), true).orElse(false)) {
        return true;
      }
    }
    return decide(path, false).orElse(false);
  }
}
