package io.github.seplint.spec.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A section: the text below a heading; the first one of a page has no heading.
 *
 * @param index counted from 0 on its page
 * @param level of the heading, 0 if there is none
 * @param title the heading without its markup
 * @param anchors the anchors that a URL may use, the site's own first
 * @param parent the section that contains this one
 */
public record Section(
    int index, int level, String title, List<String> anchors, Optional<Section> parent) {

  public Section {
    anchors = List.copyOf(anchors);
  }

  /** The anchor to write in a URL; empty for the start of a page. */
  public Optional<String> anchor() {
    return anchors.stream().findFirst();
  }

  /** Returns whether this section is the other or is nested in it. */
  public boolean isWithin(Section other) {
    Optional<Section> each = Optional.of(this);
    while (each.isPresent()) {
      if (each.get().index == other.index) {
        return true;
      }
      each = each.get().parent;
    }
    return false;
  }

  /**
   * Computes the anchors of the headings of one page: Mintlify's, which the site uses, and
   * GitHub's, which authors write.
   *
   * <p>Mintlify: letters become lower case, white space and {@code .} become {@code -}, parentheses
   * are dropped, {@code '} becomes a curly one, {@code /} and {@code &} stay, a leading or trailing
   * {@code _} is dropped; a second heading with the same name gets {@code -2}. GitHub drops all
   * punctuation but {@code -} and {@code _}; a second heading gets {@code -1}. Derived by resolving
   * the site's own links.
   */
  static final class HeadingAnchors {
    private final Map<String, Integer> siteCounts = new HashMap<>();
    private final Map<String, Integer> gitHubCounts = new HashMap<>();

    /** The anchors of the next heading, the site's first. */
    List<String> of(String title, Optional<String> customId) {
      String site = siteSlug(title);
      String gitHub = gitHubSlug(title);
      int siteCount = siteCounts.merge(site, 1, Integer::sum);
      int gitHubCount = gitHubCounts.merge(gitHub, 1, Integer::sum);
      if (customId.isPresent()) {
        return List.of(customId.get());
      }
      List<String> anchors = new ArrayList<>();
      anchors.add(siteCount == 1 ? site : site + "-" + siteCount);
      anchors.add(gitHubCount == 1 ? gitHub : gitHub + "-" + (gitHubCount - 1));
      return anchors.stream().distinct().toList();
    }

    private static String siteSlug(String title) {
      StringBuilder slug = new StringBuilder();
      for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
        boolean dash = Character.isWhitespace(c) || c == '.' || c == '-';
        if (dash ? !endsInDash(slug) : "()[]{}`*\"?!,:;".indexOf(c) < 0) {
          slug.append(dash ? '-' : c == '\'' ? '\u2019' : c);
        }
      }
      return trimmed(slug);
    }

    private static boolean endsInDash(StringBuilder slug) {
      return !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
    }

    private static String trimmed(StringBuilder slug) {
      int from = 0;
      int to = slug.length();
      while (from < to && "_-".indexOf(slug.charAt(from)) >= 0) {
        from++;
      }
      while (to > from && "_-".indexOf(slug.charAt(to - 1)) >= 0) {
        to--;
      }
      return slug.substring(from, to);
    }

    private static String gitHubSlug(String title) {
      StringBuilder slug = new StringBuilder();
      for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
        if (c == ' ' || c == '-') {
          slug.append('-');
        } else if (Character.isLetterOrDigit(c) || c == '_') {
          slug.append(c);
        }
      }
      return slug.toString();
    }
  }
}
