package io.github.seplint.spec.page;

import java.net.URI;

/**
 * Where a link of a page leads.
 *
 * @param url in full; as it is written where it is no URL
 * @param link what it means in the revision that the page is of
 */
public record PageLink(String url, Link link) {

  /**
   * Of a page of the tree.
   *
   * @param destination as the page has it: in full, from the site's root, or relative to the page
   */
  public static PageLink of(Specification spec, String page, String destination) {
    String url = resolved(SpecUrl.ofPage(page), destination);
    return new PageLink(url, spec.link(url));
  }

  private static String resolved(String base, String destination) {
    if (destination.startsWith("#")) {
      return base + destination;
    }
    try {
      return URI.create(base).resolve(destination).toString();
    } catch (IllegalArgumentException e) {
      return destination;
    }
  }
}
