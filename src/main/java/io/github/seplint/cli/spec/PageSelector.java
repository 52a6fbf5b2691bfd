package io.github.seplint.cli.spec;

import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Selects pages of the specification. */
public final class PageSelector {
  private static final String DIRECTORY = "specification/draft/";
  private static final Pattern DRAFT_PAGE = Pattern.compile("(?:.*?/)?specification/draft/(.+)");
  private static final Pattern GENERATED = Pattern.compile(".*\\bschema\\.mdx?");

  /** Selects the pages of the draft. */
  public static final PageSelector DRAFT = new PageSelector(List.of());

  private final List<String> globs;
  private final IgnorePatterns patterns;

  /**
   * Creates a selector.
   *
   * @param globs relative to the draft or to the root; empty selects the draft
   */
  public PageSelector(List<String> globs) {
    this.globs = globs;
    this.patterns = IgnorePatterns.ofGlobs(globs.stream().map(glob -> "/" + glob).toList());
  }

  /** Returns whether a page is selected; a generated one must be named by a glob. */
  public boolean test(String path) {
    return (path.endsWith(".mdx") || path.endsWith(".md"))
        && matches(path)
        && (!GENERATED.matcher(path).matches()
            || globs.stream().anyMatch(glob -> GENERATED.matcher(glob).matches()));
  }

  private boolean matches(String path) {
    Matcher draft = DRAFT_PAGE.matcher(path);
    return globs.isEmpty()
        ? draft.matches()
        : patterns.matchesFile(path) || (draft.matches() && patterns.matchesFile(draft.group(1)));
  }

  /**
   * The selected pages, sorted by path.
   *
   * @throws UsageException if there are none
   */
  public List<String> in(Specification spec) {
    List<String> pages = spec.paths().stream().filter(this::test).toList();
    if (pages.isEmpty()) {
      throw new UsageException(
          globs.isEmpty()
              ? "no page in " + DIRECTORY + " of " + spec.name() + "; pass --page to select others"
              : "no page of " + spec.name() + " matches --page " + String.join(", ", globs));
    }
    return pages;
  }

  /** The pages that cannot be read, a line each. */
  public static List<String> unreadable(Specification spec, List<String> pages) {
    return pages.stream()
        .flatMap(
            page -> spec.unreadable(page).map(reason -> page + ": not read: " + reason).stream())
        .toList();
  }
}
