package io.github.seplint.spec.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A section: the text below a heading; the first one of a page has no heading.
 *
 * @param index counted from 0 on its page
 * @param level of the heading, 0 if there is none
 * @param title the heading without its markup
 * @param anchors the anchors that a URL may use, that of the page's host first
 * @param parent the section that contains this one
 */
public record Section(
    int index, int level, String title, List<String> anchors, Optional<Section> parent) {

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
    private static final Pattern DROPPED = Pattern.compile("[()\\[\\]{}`*\"?!,:;]");
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{javaWhitespace}.-]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^[_-]+|[_-]+$");
    private static final Pattern NOT_ON_GITHUB = Pattern.compile("[^\\p{javaLetterOrDigit}_ -]");
    private final boolean prefersGitHub;
    private final Map<String, Integer> siteCounts = new HashMap<>();
    private final Map<String, Integer> gitHubCounts = new HashMap<>();

    /** Prefers the anchors of GitHub or of the site. */
    HeadingAnchors(boolean prefersGitHub) {
      this.prefersGitHub = prefersGitHub;
    }

    /** The anchors of the next heading, the preferred one first. */
    List<String> of(String title, Optional<String> customId) {
      String site = siteSlug(title);
      String gitHub = gitHubSlug(title);
      int siteCount = siteCounts.merge(site, 1, Integer::sum);
      int gitHubCount = gitHubCounts.merge(gitHub, 1, Integer::sum);
      if (customId.isPresent()) {
        return List.of(customId.get());
      }
      String onSite = siteCount == 1 ? site : site + "-" + siteCount;
      String onGitHub = gitHubCount == 1 ? gitHub : gitHub + "-" + (gitHubCount - 1);
      Stream<String> anchors =
          prefersGitHub ? Stream.of(onGitHub, onSite) : Stream.of(onSite, onGitHub);
      return anchors.distinct().toList();
    }

    private static String siteSlug(String title) {
      String kept = DROPPED.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
      String joined = SEPARATORS.matcher(kept).replaceAll("-").replace('\'', '\u2019');
      return OUTER_DASHES.matcher(joined).replaceAll("");
    }

    private static String gitHubSlug(String title) {
      String kept = NOT_ON_GITHUB.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
      return kept.replace(' ', '-');
    }
  }
}
