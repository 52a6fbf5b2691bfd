package io.github.seplint.spec.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes why a URL leads to no page, and what to do. */
public final class UncoveredUrl {
  private static final Pattern DISCUSSION =
      Pattern.compile("github\\.com/([^/]+/[^/]+)/(pull|issues|discussions|commit)/([^/]+).*");
  private static final Pattern FILE =
      Pattern.compile("(?:github\\.com|raw\\.githubusercontent\\.com)/([^/]+/[^/]+)/.+");
  private static final String MAIN = "modelcontextprotocol/modelcontextprotocol";

  private UncoveredUrl() {}

  /** The reason why a row that cites the URL cannot be checked. */
  public static String reason(Specification spec, String url) {
    SpecLink link = SpecLink.of(url);
    String address = "`" + link.address() + "` ";
    Matcher discussion = DISCUSSION.matcher(link.address());
    if (discussion.matches()) {
      return address + discussion(spec, discussion);
    }
    Matcher file = FILE.matcher(link.address());
    String prefix =
        link.isOnSite()
            ? PageSource.SITE.prefix()
            : file.matches() ? "https://github.com/" + file.group(1) + "/" : "";
    boolean isGiven =
        spec.sources().stream().anyMatch(each -> each.urls().prefix().equalsIgnoreCase(prefix));
    return prefix.isEmpty() || isGiven
        ? address + "is not a page of the specification"
        : address + "is not in the specification; map `" + prefix + "` with `specs` or --spec";
  }

  /** Returns whether a URL leads to a pull request. */
  public static boolean isPullRequest(String url) {
    Matcher discussion = DISCUSSION.matcher(SpecLink.of(url).address());
    return discussion.matches() && discussion.group(2).equals("pull");
  }

  private static String discussion(Specification spec, Matcher url) {
    String kind =
        switch (url.group(2)) {
          case "pull" -> "a pull request";
          case "issues" -> "an issue";
          case "discussions" -> "a discussion";
          default -> "a commit";
        };
    return "is " + kind + ", not a page; " + remedy(spec, url);
  }

  /** What to do about a pull request, of which the number may be that of a SEP. */
  public static String remedy(Specification spec, String url) {
    Matcher discussion = DISCUSSION.matcher(SpecLink.of(url).address());
    return discussion.matches() ? remedy(spec, discussion) : "cite a page of the specification";
  }

  private static String remedy(Specification spec, Matcher url) {
    String number = url.group(3);
    boolean isProposal = url.group(1).equalsIgnoreCase(MAIN) && number.matches("[0-9]{1,9}");
    return isProposal
        ? spec.proposal(Long.parseLong(number))
            .map(page -> "cite `" + page.url() + "`")
            .orElse("the specification has no page `docs/seps/" + number + "-*` to cite yet")
        : "cite the page that it changes";
  }
}
