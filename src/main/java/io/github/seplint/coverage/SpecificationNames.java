package io.github.seplint.coverage;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names from the specification, for readers.
 *
 * @param seps the titles of SEPs by number
 * @param sections the titles of pages and sections by URL
 */
public record SpecificationNames(Map<Long, String> seps, Map<String, String> sections) {
  /** No specification was given. */
  public static final SpecificationNames NONE = new SpecificationNames(Map.of(), Map.of());

  private static final Pattern PAGE = Pattern.compile("https?://[^/]+/(?:specification/)?(.+)");

  /** The title of a SEP, if it is known. */
  public Optional<String> sep(long number) {
    return Optional.ofNullable(seps.get(number));
  }

  /** The name of the section that a URL leads to; a part of the URL if it is unknown. */
  public String section(String url) {
    Matcher page = PAGE.matcher(url);
    return Optional.ofNullable(sections.get(url)).orElse(page.matches() ? page.group(1) : url);
  }
}
