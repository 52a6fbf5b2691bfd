package io.github.seplint.cli.spec;

import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.List;

/** Selects pages of the specification. */
public final class PageSelector {
  private static final String DIRECTORY = "docs/specification/draft/";
  private static final String GENERATED = "schema.mdx";

  /** Selects the pages of the draft. */
  static final PageSelector DRAFT = new PageSelector(List.of());

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
  boolean test(String path) {
    return path.endsWith(".mdx")
        && matches(path)
        && (!path.endsWith("/" + GENERATED)
            || globs.stream().anyMatch(glob -> glob.endsWith(GENERATED)));
  }

  private boolean matches(String path) {
    boolean inDraft = path.startsWith(DIRECTORY);
    return globs.isEmpty()
        ? inDraft
        : patterns.matchesFile(path)
            || (inDraft && patterns.matchesFile(path.substring(DIRECTORY.length())));
  }

  /**
   * The selected pages, sorted by path.
   *
   * @throws UsageException if there are none
   */
  public List<String> in(SpecTree tree) {
    List<String> pages = tree.paths().stream().filter(this::test).toList();
    if (pages.isEmpty()) {
      throw new UsageException(
          globs.isEmpty()
              ? "no page in "
                  + DIRECTORY
                  + " of `"
                  + tree.name()
                  + "`; pass --page to select others"
              : "no page of `" + tree.name() + "` matches --page " + String.join(", ", globs));
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
