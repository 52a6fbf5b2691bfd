package io.github.seplint.git;

import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Patterns as in {@code .gitignore}: the last match decides, {@code !} negates. JGit has such
 * patterns, but takes exponential time for several stars, and fails for some brackets.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, Pattern format</a>
 */
public final class IgnorePatterns {
  private static final int MAX_GLOBS = 1000;
  private static final int MAX_LENGTH = 4096;

  private final List<Pattern> patterns;

  private IgnorePatterns(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /** Reads lines with patterns, comments or nothing, in order. */
  public static IgnorePatterns of(List<String> lines) {
    return new IgnorePatterns(
        lines.stream().flatMap(line -> Pattern.parse(line).stream()).toList());
  }

  /** Parses globs: patterns as in {@code .gitignore}, with braces for alternatives. */
  public static IgnorePatterns ofGlobs(List<String> globs) {
    return of(globs.stream().flatMap(glob -> expandBraces(glob).stream()).toList());
  }

  /**
   * Expands the braces of a glob, which patterns in {@code .gitignore} do not support: {@code
   * a{b,c}d} becomes {@code abd} and {@code acd}. A brace without its end is literal.
   *
   * @throws InvalidFileException for a glob that is too long or has too many alternatives
   */
  public static List<String> expandBraces(String glob) {
    if (glob.length() > MAX_LENGTH) {
      throw invalid(glob, "longer than " + MAX_LENGTH + " characters");
    }
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(glob));
    while (!open.isEmpty()) {
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
      if (done.size() + open.size() > MAX_GLOBS) {
        throw invalid(glob, "more than " + MAX_GLOBS + " alternatives");
      }
    }
    return done;
  }

  private static InvalidFileException invalid(String glob, String problem) {
    String start = glob.length() > 40 ? glob.substring(0, 40) + "..." : glob;
    return new InvalidFileException("glob `" + start + "`", problem);
  }

  /**
   * Returns whether a path is ignored; empty if no pattern matches it.
   *
   * @param path relative to the directory of the patterns, with {@code /} between its parts
   */
  public Optional<Boolean> decide(String path, boolean directory) {
    String[] names = path.split("/");
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(directory, names)) {
        return Optional.of(!patterns.get(i).negated);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a file, or a directory that contains it, is ignored. */
  public boolean matchesFile(String path) {
    String[] names = path.split("/");
    BitSet undecided = new BitSet();
    undecided.set(1, names.length + 1);
    for (int i = patterns.size() - 1; i >= 0 && !undecided.isEmpty(); i--) {
      Pattern pattern = patterns.get(i);
      BitSet matched = pattern.lengths(names);
      if (pattern.directoryOnly) {
        matched.clear(names.length);
      }
      if (!pattern.negated && matched.intersects(undecided)) {
        return true;
      }
      undecided.andNot(matched);
    }
    return false;
  }

  /**
   * One pattern.
   *
   * @param anchored whether it matches paths from the start; else names at any depth
   */
  private record Pattern(
      boolean negated, boolean directoryOnly, boolean anchored, List<GlobSegment> segments) {

    /** Parses a line; empty for a comment, and for a pattern that cannot match. */
    static Optional<Pattern> parse(String line) {
      boolean negated = line.startsWith("!");
      String text = trimmed(negated ? line.substring(1) : line);
      boolean directoryOnly = text.endsWith("/");
      String path = directoryOnly ? text.substring(0, text.length() - 1) : text;
      if (line.startsWith("#")) {
        return Optional.empty();
      }
      List<GlobSegment> segments = new ArrayList<>();
      for (String segment : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
        Optional<GlobSegment> parsed = GlobSegment.parse(segment);
        if (parsed.isEmpty()) {
          return Optional.empty();
        }
        boolean repeated =
            parsed.get().isDeep()
                && !segments.isEmpty()
                && segments.get(segments.size() - 1).isDeep();
        if (!repeated) {
          segments.add(parsed.get());
        }
      }
      return Optional.of(new Pattern(negated, directoryOnly, path.contains("/"), segments));
    }

    /** Removes trailing blanks, unless a backslash escapes them. */
    private static String trimmed(String line) {
      int end = line.length();
      while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
        end--;
      }
      boolean escaped = end < line.length() && end > 0 && line.charAt(end - 1) == '\\';
      return line.substring(0, escaped ? end + 1 : end);
    }

    boolean matches(boolean directory, String... names) {
      if (names.length == 0 || (directoryOnly && !directory)) {
        return false;
      }
      return anchored
          ? lengths(names).get(names.length)
          : segments.get(0).isDeep() || segments.get(0).matches(names[names.length - 1]);
    }

    /**
     * Returns which starts of a path match, by their number of names. All starts are matched in one
     * pass, with the set of segments that can be next, so that deep paths take no quadratic time.
     */
    BitSet lengths(String... names) {
      BitSet found = new BitSet();
      if (!anchored) {
        for (int i = 0; i < names.length; i++) {
          if (segments.get(0).isDeep() || segments.get(0).matches(names[i])) {
            found.set(i + 1);
          }
        }
        return found;
      }
      BitSet next = new BitSet();
      add(next, 0);
      for (int i = 0; i < names.length && !next.isEmpty(); i++) {
        BitSet after = new BitSet();
        for (int at = next.nextSetBit(0);
            at >= 0 && at < segments.size();
            at = next.nextSetBit(at + 1)) {
          if (segments.get(at).isDeep()) {
            add(after, at);
            if (at == segments.size() - 1) {
              found.set(i + 1);
            }
          } else if (segments.get(at).matches(names[i])) {
            add(after, at + 1);
          }
        }
        if (after.get(segments.size())) {
          found.set(i + 1);
        }
        next = after;
      }
      return found;
    }

    /** Adds a next segment; a {@code **} that is not the last may also match nothing. */
    private void add(BitSet next, int segment) {
      next.set(segment);
      if (segment < segments.size() - 1 && segments.get(segment).isDeep()) {
        next.set(segment + 1);
      }
    }
  }
}
