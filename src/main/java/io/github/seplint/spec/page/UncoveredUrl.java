package io.github.seplint.spec.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes why a URL leads to no page, and what to do. */
public final class UncoveredUrl {
  private static final Pattern DISCUSSION =
      Pattern.compile("github\\.com/([^/]+/[^/]+)/(pull|issues|discussions|commit)/([^/]+).*");
  private static final Pattern FILE =
      Pattern.compile("(github\\.com|raw\\.githubusercontent\\.com)/([^/]+/[^/]+)/.+");
  private static final String MAIN = "modelcontextprotocol/modelcontextprotocol";

  private UncoveredUrl() {}

  /** The reason, without a subject before the address. */
  public static String reason(Specification spec, String url) {
    SpecLink link = SpecLink.of(url);
    String address = "`" + link.address() + "` ";
    Matcher discussion = DISCUSSION.matcher(link.address());
    if (discussion.matches()) {
      return address + discussion(spec, discussion);
    }
    Matcher file = FILE.matcher(link.address());
    String repository = file.matches() ? "https://github.com/" + file.group(2) + "/" : "";
    boolean isGiven =
        spec.sources().stream()
            .anyMatch(source -> source.urls().prefix().equalsIgnoreCase(repository));
    return repository.isEmpty() || isGiven
        ? address + "is not a page of the specification"
        : address + "is not in the specification; map `" + repository + "` with `specs` or --spec";
  }

  private static String discussion(Specification spec, Matcher url) {
    String kind =
        switch (url.group(2)) {
          case "pull" -> "a pull request";
          case "issues" -> "an issue";
          case "discussions" -> "a discussion";
          default -> "a commit";
        };
    boolean isProposal = url.group(1).equalsIgnoreCase(MAIN) && url.group(3).matches("[0-9]{1,9}");
    String number = url.group(3);
    Optional<Page> page = isProposal ? spec.proposal(Long.parseLong(number)) : Optional.empty();
    String advice =
        page.map(each -> "cite `" + each.url(Optional.empty()) + "`")
            .orElse(
                isProposal
                    ? "the page of SEP-" + number + " (`docs/seps/" + number + "-*.mdx`) is missing"
                    : "cite the page that it changes");
    return "is " + kind + ", not a page; " + advice;
  }
}
