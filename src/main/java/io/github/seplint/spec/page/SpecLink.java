package io.github.seplint.spec.page;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The components of a URL.
 *
 * @param host in lower case, without a port; empty if it is not a URL
 * @param path with its leading slash, without a trailing one
 * @param anchor the part after the {@code #}, decoded
 */
public record SpecLink(String host, String path, Optional<String> anchor) {
  static final String SITE = "modelcontextprotocol.io";

  public static SpecLink of(String url) {
    int hash = url.indexOf('#');
    String whole = hash < 0 ? url : url.substring(0, hash);
    Optional<String> anchor =
        Optional.of(hash < 0 ? "" : decoded(url.substring(hash + 1))).filter(a -> !a.isEmpty());
    int start = whole.indexOf("://") + 3;
    if (start < 3) {
      return new SpecLink("", "", anchor);
    }
    int end = end(whole, start, "/?:");
    int path = end(whole, start, "/");
    return new SpecLink(
        whole.substring(start, end).toLowerCase(Locale.ROOT),
        withoutSlash(whole.substring(path, end(whole, path, "?"))),
        anchor);
  }

  /** Host and path. */
  public String address() {
    return host + path;
  }

  /** The URL of a section. */
  public static String of(String page, Optional<String> anchor) {
    return ofPage(page) + anchor.map(each -> "#" + each).orElse("");
  }

  /** The URL of a page: its path without {@code docs}, {@code .mdx} and {@code index}. */
  public static String ofPage(String page) {
    String path = page.substring("docs/".length(), page.length() - ".mdx".length());
    String shown = path.endsWith("/index") ? path.substring(0, path.length() - 6) : path;
    return "https://" + SITE + "/" + shown;
  }

  /** Returns whether it leads to the specification or to a SEP. */
  boolean isSpecification() {
    return (host.equals(SITE) || host.equals("www." + SITE))
        && (path.startsWith("/specification/") || path.startsWith("/seps/"));
  }

  private static int end(String text, int from, String stops) {
    int at = from;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String decoded(String anchor) {
    if (anchor.indexOf('%') < 0) {
      return anchor;
    }
    try {
      return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return anchor;
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

    public boolean isFound() {
      return how == How.FILE || how == How.DIRECTORY_INDEX || how == How.REDIRECT;
    }
  }

  /**
   * The target of a link on a page.
   *
   * @param url the absolute URL; the text as written if it is not a URL
   * @param link its target in the revision of the page
   */
  public record PageLink(String url, ResolvedLink link) {

    /**
     * Resolves a link on a page of the tree.
     *
     * @param destination as written on the page: absolute, from the site's root, or relative to the
     *     page
     */
    public static PageLink of(Specification spec, String page, String destination) {
      String url = resolved(SpecLink.ofPage(page), destination);
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

  /**
   * The redirects of {@code docs.json}, which is read as YAML, a superset of JSON.
   *
   * @see <a href="https://mintlify.com/docs/create/redirects">Mintlify, Redirects</a>
   */
  static final class Redirects {
    private static final String REST = ":slug*";
    private static final int MOST = 5;

    private final List<Redirect> redirects;

    private record Redirect(String source, String destination) {}

    private Redirects(List<Redirect> redirects) {
      this.redirects = redirects;
    }

    /** Reads {@code docs.json}; unknown entries redirect nothing. */
    static Redirects of(String json) {
      List<Redirect> redirects = new ArrayList<>();
      Optional<YamlNode> all =
          YamlParser.read(json).root().flatMap(root -> entry(root, "redirects"));
      if (all.isPresent() && all.get() instanceof YamlSequence sequence) {
        for (YamlNode each : sequence.items()) {
          Optional<String> source = text(each, "source");
          Optional<String> destination = text(each, "destination");
          if (source.isPresent() && destination.isPresent()) {
            redirects.add(new Redirect(source.get(), destination.get()));
          }
        }
      }
      return new Redirects(redirects);
    }

    /** The final target of a path of the site; empty if nothing redirects it. */
    Optional<String> follow(String path) {
      Optional<String> at = once(path);
      for (int i = 1; i < MOST && at.isPresent(); i++) {
        Optional<String> next = once(at.get());
        if (next.isEmpty()) {
          return at;
        }
        at = next;
      }
      return at;
    }

    private Optional<String> once(String path) {
      for (Redirect redirect : redirects) {
        if (redirect.source.equals(path)) {
          return Optional.of(redirect.destination);
        }
      }
      for (Redirect redirect : redirects) {
        String start = redirect.source.replace(REST, "");
        if (redirect.source.endsWith(REST) && path.startsWith(start)) {
          return Optional.of(redirect.destination.replace(REST, path.substring(start.length())));
        }
      }
      return Optional.empty();
    }

    private static Optional<YamlNode> entry(YamlNode node, String key) {
      return node instanceof YamlMapping mapping
          ? mapping.entry(key).map(each -> each.value())
          : Optional.empty();
    }

    private static Optional<String> text(YamlNode node, String key) {
      return entry(node, key)
          .map(value -> value instanceof YamlScalar scalar ? scalar.value() : "")
          .filter(value -> !value.isEmpty());
    }
  }
}
