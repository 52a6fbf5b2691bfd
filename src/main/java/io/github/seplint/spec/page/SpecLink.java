package io.github.seplint.spec.page;

import io.github.seplint.json.JsonReader;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The components of a URL.
 *
 * @param host in lower case, without a port; empty if it is not a URL
 * @param path with its leading slash, without a trailing one
 * @param anchor the part after the {@code #}, decoded
 */
public record SpecLink(String host, String path, Optional<String> anchor) {
  static final String SITE = "modelcontextprotocol.io";

  /** The scheme, the host, a port, the path and a query of a URL without its anchor. */
  private static final Pattern URL = Pattern.compile("(?s).*?://([^/?:]*)[^/]*(/[^?]*)?.*");

  public static SpecLink of(String url) {
    int hash = url.indexOf('#');
    Optional<String> anchor =
        Optional.of(hash < 0 ? "" : decoded(url.substring(hash + 1))).filter(a -> !a.isEmpty());
    Matcher parts = URL.matcher(hash < 0 ? url : url.substring(0, hash));
    if (!parts.matches()) {
      return new SpecLink("", "", anchor);
    }
    String path = Objects.requireNonNullElse(parts.group(2), "");
    boolean slash = path.length() > 1 && path.endsWith("/");
    return new SpecLink(
        parts.group(1).toLowerCase(Locale.ROOT),
        slash ? path.substring(0, path.length() - 1) : path,
        anchor);
  }

  /** Host and path. */
  public String address() {
    return host + path;
  }

  /** The same with another anchor, if there is one. */
  SpecLink orAnchor(Optional<String> other) {
    return new SpecLink(host, path, other.or(() -> anchor));
  }

  /** Returns whether it leads to a page of the site that may be quoted. */
  boolean isOnSite() {
    return isSite(host) && (path.startsWith("/specification/") || path.startsWith("/seps/"));
  }

  static boolean isSite(String host) {
    return host.equals(SITE) || host.equals("www." + SITE);
  }

  /**
   * The URL that a link on a page leads to; the link as written if it is not a URL.
   *
   * @param page the URL of the page
   * @param destination absolute, from the site's root, or relative to the page
   */
  public static String resolve(String page, String destination) {
    if (destination.startsWith("#")) {
      return page + destination;
    }
    try {
      return URI.create(page).resolve(destination).toString();
    } catch (IllegalArgumentException e) {
      return destination;
    }
  }

  static String decoded(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  /**
   * The page and section that a URL leads to.
   *
   * @param how the way in which it was resolved
   * @param path the target page, from the tree's root; if no page is found, the page that the URL
   *     would lead to
   * @param anchor the part after the {@code #}
   */
  public record ResolvedLink(How how, String path, Optional<String> anchor) {

    /** The way in which a page was found, or the reason why not. */
    public enum How {
      FILE,
      DIRECTORY_INDEX,
      REDIRECT,
      /** The site has no such page. */
      MISSING,
      /** Not a page of the specification: another site, or a tutorial. */
      FOREIGN
    }

    /** Written by hand, like the next: a record's generated method makes a class at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ResolvedLink link
          && how == link.how
          && path.equals(link.path)
          && anchor.equals(link.anchor);
    }

    @Override
    public int hashCode() {
      return (how.name().hashCode() * 31 + path.hashCode()) * 31 + anchor.hashCode();
    }

    public boolean isFound() {
      return how == How.FILE || how == How.DIRECTORY_INDEX || how == How.REDIRECT;
    }
  }

  /**
   * The redirects of {@code docs.json}, which is read as YAML, a superset of JSON.
   *
   * @see <a href="https://mintlify.com/docs/create/redirects">Mintlify, Redirects</a>
   */
  static final class Redirects {
    private static final String REST = ":slug*";
    private static final int MOST = 5;
    private static final String SOURCE = "source";
    private static final String DESTINATION = "destination";

    private final byte[] json;
    private Optional<Map<String, String>> redirects = Optional.empty();

    /**
     * @param json the content of {@code docs.json}, parsed on first use
     */
    Redirects(byte[] json) {
      this.json = json;
    }

    /** Destinations by source, in the order of the file. */
    private synchronized Map<String, String> redirects() {
      if (redirects.isEmpty()) {
        Map<String, String> read = new LinkedHashMap<>();
        try {
          JsonReader.read(
              SpecLayout.SITE_CONFIG,
              () -> new ByteArrayInputStream(json),
              reader -> {
                reader.object("", Set.of("redirects"), key -> readAll(reader, read));
                return read;
              });
        } catch (InvalidFileException e) {
          // The redirects before the defect count.
        }
        redirects = Optional.of(read);
      }
      return redirects.get();
    }

    private static void readAll(JsonReader reader, Map<String, String> redirects) {
      reader.array(
          "`redirects`",
          () -> {
            Map<String, String> values = new HashMap<>();
            reader.object(
                "a redirect",
                Set.of(SOURCE, DESTINATION),
                key -> values.put(key, reader.string("`" + key + "`")));
            if (values.size() == 2) {
              redirects.putIfAbsent(values.get(SOURCE), values.get(DESTINATION));
            }
          });
    }

    /** The final target of a path of the site; empty if nothing redirects it. */
    Optional<String> follow(String path) {
      Optional<String> target = Optional.empty();
      Optional<String> next = once(path);
      for (int i = 0; i < MOST && next.isPresent(); i++) {
        target = next;
        next = once(next.get());
      }
      return target;
    }

    private Optional<String> once(String path) {
      Optional<String> exact = Optional.ofNullable(redirects().get(path));
      if (exact.isPresent()) {
        return exact;
      }
      for (Map.Entry<String, String> each : redirects().entrySet()) {
        String start = each.getKey().replace(REST, "");
        if (each.getKey().endsWith(REST) && path.startsWith(start)) {
          return Optional.of(each.getValue().replace(REST, path.substring(start.length())));
        }
      }
      return Optional.empty();
    }
  }
}
