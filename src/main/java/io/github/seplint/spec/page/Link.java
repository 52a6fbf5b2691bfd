package io.github.seplint.spec.page;

import java.util.Optional;

/**
 * Where a URL leads.
 *
 * @param how it was resolved
 * @param path the page that it means, from the tree's root; where nothing is found, the page that
 *     it would be
 * @param anchor behind the {@code #}
 */
public record Link(How how, String path, Optional<String> anchor) {

  /** How a page was found, or why not. */
  public enum How {
    FILE,
    DIRECTORY_INDEX,
    REDIRECT,
    /** The site has no such page. */
    MISSING,
    /** Not a page of the specification: another site, or a tutorial. */
    FOREIGN
  }

  public boolean isFound() {
    return how == How.FILE || how == How.DIRECTORY_INDEX || how == How.REDIRECT;
  }
}
