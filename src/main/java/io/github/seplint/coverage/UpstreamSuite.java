package io.github.seplint.coverage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The conformance suite whose traceability files are reported on.
 *
 * @param repository its web address, without a slash at the end
 * @param revision a commit, tag or branch of it
 * @param protocol the version of the protocol that was tested
 */
public record UpstreamSuite(
    String repository, Optional<String> revision, Optional<String> protocol) {
  public static final String USUAL_REPOSITORY =
      "https://github.com/modelcontextprotocol/conformance";

  public UpstreamSuite {
    repository = withoutSlash(repository);
  }

  /** What people call the repository: {@code owner/name}. */
  public String name() {
    try {
      String path = Optional.ofNullable(new URI(repository).getPath()).orElse("");
      String name = path.startsWith("/") ? path.substring(1) : path;
      return name.isEmpty() ? repository : name;
    } catch (URISyntaxException e) {
      return repository;
    }
  }

  /** Where it and its likes are: {@link #repository} without the name. */
  public String host() {
    String suffix = "/" + name();
    return repository.endsWith(suffix)
        ? repository.substring(0, repository.length() - suffix.length())
        : repository;
  }

  /** Where the repository is shown as it was. */
  public String tree() {
    return branch(name(), shownRevision());
  }

  /** Where a branch of it or of another repository of the same host is shown. */
  public String branch(String name, String branch) {
    return host() + "/" + name + "/tree/" + encoded(branch);
  }

  /** Where a file of the repository is shown; empty if it is none of it. */
  public Optional<String> file(String path) {
    boolean within = !path.startsWith("/") && !path.startsWith("../") && !path.contains(":");
    return within
        ? Optional.of(repository + "/blob/" + encoded(shownRevision() + "/" + path))
        : Optional.empty();
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /** Where none is named, the newest one of the main branch. */
  private String shownRevision() {
    return revision.orElse("HEAD");
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
  }
}
