package io.github.seplint.cli.spec;

import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecTree;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Chooses pages of the specification. */
public final class PageSelector {
  private static final String DRAFT = "docs/specification/draft/";
  private static final String GENERATED = "schema.mdx";

  private final List<String> globs;
  private final List<PathMatcher> matchers = new ArrayList<>();

  /**
   * Of what a user asks for; of nothing, the draft.
   *
   * @throws UsageException if one is no glob
   */
  public PageSelector(List<String> globs) {
    this.globs = globs;
    for (String glob : globs.isEmpty() ? List.of(DRAFT + "**") : globs) {
      matchers.add(matcher(glob));
    }
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new UsageException("--page: `" + glob + "` is no glob: " + e.getDescription());
    }
  }

  /** Whether a page is chosen; a generated one only by a glob that names it. */
  boolean test(String path) {
    boolean generated = path.endsWith("/" + GENERATED);
    return path.endsWith(".mdx")
        && matches(path)
        && (!generated || globs.stream().anyMatch(glob -> glob.endsWith(GENERATED)));
  }

  private boolean matches(String path) {
    Path whole = Path.of(path);
    Path inDraft = Path.of(path.startsWith(DRAFT) ? path.substring(DRAFT.length()) : path);
    return matchers.stream().anyMatch(each -> each.matches(whole) || each.matches(inDraft));
  }

  /**
   * The pages that are chosen, in order of their paths.
   *
   * @throws UsageException if there are none
   */
  public List<String> in(SpecTree tree) {
    List<String> pages = tree.paths().stream().filter(this::test).toList();
    if (pages.isEmpty()) {
      throw new UsageException(
          globs.isEmpty()
              ? "`" + tree.name() + "` has no pages in " + DRAFT + "; --page names others"
              : "--page: no page of `" + tree.name() + "` is " + String.join(", ", globs));
    }
    return pages;
  }
}
