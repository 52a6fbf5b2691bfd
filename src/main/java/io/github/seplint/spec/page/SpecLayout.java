package io.github.seplint.spec.page;

import io.github.seplint.git.TreeScope;
import java.util.List;

/**
 * The pages of a directory or repository: its {@code .mdx} and {@code .md} files, except those in
 * hidden directories and {@code node_modules}.
 *
 * @param directory the directory that paths of pages are relative to, with a trailing slash unless
 *     empty
 * @param complete whether all files are pages; otherwise only those in {@code docs}, {@code seps}
 *     and {@code specification}
 */
public record SpecLayout(String directory, boolean complete) {
  /** The layout of the MCP site and of the repositories of its extensions. */
  public static final SpecLayout USUAL = new SpecLayout("", false);

  /** The configuration of the site, with its redirects. */
  static final String SITE_CONFIG = "docs/docs.json";

  static final List<String> DIRECTORIES = List.of("docs", "seps", "specification");

  /** Returns whether a path, relative to the directory, is that of a page. */
  public static boolean isPage(String path) {
    return path.endsWith(".mdx") || path.endsWith(".md");
  }

  /** Returns whether a path, relative to the directory, is in one of the usual places of pages. */
  static boolean isUsual(String path) {
    for (String each : DIRECTORIES) {
      if (path.startsWith(each) && path.startsWith("/", each.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a file, relative to the directory, belongs to the specification. */
  boolean contains(String path) {
    return path.equals(SITE_CONFIG)
        || (isPage(path) && (complete || isUsual(path)) && !isSkipped(path));
  }

  /** Returns whether a path is, or is in, a hidden directory or {@code node_modules}. */
  static boolean isSkipped(String path) {
    String directories = "/" + path.substring(0, path.lastIndexOf('/') + 1);
    return directories.contains("/.") || directories.contains("/node_modules/");
  }

  /** The same files of a commit. */
  public TreeScope scope() {
    List<String> directories =
        complete ? List.of(directory) : DIRECTORIES.stream().map(directory::concat).toList();
    return TreeScope.of(
        directories,
        path -> path.startsWith(directory) && contains(path.substring(directory.length())));
  }

  /** The places that are searched for pages. */
  String places() {
    return complete
        ? directory.isEmpty() ? "it" : "`" + directory + "`"
        : "`docs`, `seps` or `specification`";
  }
}
