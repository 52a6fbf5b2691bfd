package io.github.seplint.spec.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that URLs lead to, and the URLs of pages. */
final class PageUrlsTest {
  private static final String ROOT = "github.com/project/ext-tools/";
  private static final Specification EXTENSION =
      specification(
          PageUrls.of("https://github.com/project/ext-tools"),
          "docs/index.md",
          "specification/draft/README.md",
          "specification/draft/tools.mdx",
          "seps/7001-tools.md");

  @ParameterizedTest
  @CsvSource({
    "https://github.com/project/ext-tools/blob/main/specification/draft/tools.mdx, FILE,"
        + " specification/draft/tools.mdx",
    "https://github.com/Project/Ext-Tools/blob/v1/seps/7001-tools.md#wick, FILE,"
        + " seps/7001-tools.md",
    "https://github.com/project/ext-tools/blob/a/feature/x/specification/draft/tools.mdx, FILE,"
        + " specification/draft/tools.mdx",
    "https://github.com/project/ext-tools/blob/docs/specification/draft/tools.mdx?plain=1, FILE,"
        + " specification/draft/tools.mdx",
    "https://raw.githubusercontent.com/project/ext-tools/main/seps/7001-tools.md, FILE,"
        + " seps/7001-tools.md",
    "https://raw.githubusercontent.com/project/ext-tools/refs/heads/main/seps/7001-tools.md, FILE,"
        + " seps/7001-tools.md",
    "https://github.com/project/ext-tools/tree/main/specification/draft, DIRECTORY_INDEX,"
        + " specification/draft/README.md",
    "https://github.com/project/ext-tools/blob/a/b/specification/draft/log.mdx, MISSING,"
        + " specification/draft/log.mdx",
  })
  void aUrlOfARepositoryLeadsToAPageAtAnyRevision(String url, ResolvedLink.How how, String path) {
    ResolvedLink link = EXTENSION.link(url);
    assertEquals(how, link.how());
    assertEquals(ROOT + path, link.path());
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/project/ext-log/blob/main/specification/draft/tools.mdx,"
        + " is not in the specification; map `https://github.com/project/ext-log/` with `specs` or"
        + " --spec",
    "https://github.com/project/ext-tools/blob/main/README.md, is not a page of the specification",
    "https://modelcontextprotocol.io/specification/draft/tools, is not in the specification; map"
        + " `https://modelcontextprotocol.io/` with `specs` or --spec",
    "https://github.com/project/ext-tools/pull/7, 'is a pull request, not a page; cite the page"
        + " that it changes'",
    "https://github.com/modelcontextprotocol/modelcontextprotocol/pull/7002, 'is a pull request,"
        + " not a page; the specification has no page `docs/seps/7002-*` to cite yet'",
    "https://github.com/modelcontextprotocol/modelcontextprotocol/issues/7001, 'is an issue, not a"
        + " page; cite `https://github.com/project/ext-tools/blob/HEAD/seps/7001-tools.md`'",
    "https://harbour.example.org/rules, is not a page of the specification",
  })
  void theReasonWhyAUrlLeadsNowhereSaysWhatToDo(String url, String reason) {
    assertEquals(ResolvedLink.How.FOREIGN, EXTENSION.link(url).how());
    String address = "`" + url.substring("https://".length()) + "` ";
    assertEquals(address + reason, UncoveredUrl.reason(EXTENSION, url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/modelcontextprotocol/modelcontextprotocol/blob/main/seps/7001-tools.md,"
        + " seps/7001-tools.md",
    "https://github.com/modelcontextprotocol/modelcontextprotocol/blob/main/seps/7002-log.md,"
        + " docs/seps/7002-log.mdx",
    "https://github.com/modelcontextprotocol/modelcontextprotocol/blob/b/docs/specification/draft/index.mdx,"
        + " docs/specification/draft/index.mdx",
    "https://modelcontextprotocol.io/seps/7002-log, docs/seps/7002-log.mdx",
    "https://modelcontextprotocol.io/specification/old, docs/specification/draft/index.mdx",
  })
  void thePagesOfTheSiteAreAlsoFilesOfItsRepository(String url, String path) {
    Specification site =
        specification(
            PageSource.SITE,
            "seps/7001-tools.md",
            "docs/seps/7002-log.mdx",
            "docs/specification/draft/index.mdx",
            "docs/docs.json");
    assertTrue(site.link(url).isFound(), url);
    assertEquals(path, site.link(url).path());
  }

  @Test
  void anyOtherAddressMayOmitTheExtension() {
    Specification guide =
        specification(PageUrls.of("https://project.example.org/guide"), "tools.md", "log/index.md");
    String address = "https://project.example.org/guide/";
    String root = "project.example.org/guide/";
    assertEquals(root + "tools.md", guide.link(address + "tools").path());
    assertEquals(ResolvedLink.How.DIRECTORY_INDEX, guide.link(address + "log/").how());
    assertEquals(root + "fog.md", guide.link(address + "fog").path());
    assertEquals(ResolvedLink.How.FOREIGN, guide.link("https://project.example.org/guides").how());
  }

  @Test
  void aTreeOfUnknownAddressCoversTheFilesThatItHas() {
    Specification spec = specification(PageUrls.unknown(""), "specification/draft/tools.md");
    String url = "https://git.example.org/a/b/-/blob/main/specification/draft/";
    assertEquals("specification/draft/tools.md", spec.link(url + "tools.md").path());
    assertEquals(ResolvedLink.How.FOREIGN, spec.link(url + "log.md").how());
  }

  @Test
  void thePrefixThatIsLongestTakesPrecedence() {
    Specification both =
        new Specification(
            List.of(
                source(PageUrls.of("https://github.com/project/ext-tools/"), "docs/a.md"),
                source(PageUrls.of("https://github.com/project/ext-tools/blob/b/"), "docs/b.md")));
    String blob = "https://github.com/project/ext-tools/blob/";
    assertEquals(ROOT + "docs/a.md", both.link(blob + "b/docs/a.md").path());
    assertEquals(ROOT + "blob/b/docs/b.md", both.link(blob + "b/docs/b.md").path());
    assertEquals(ResolvedLink.How.MISSING, both.link(blob + "c/docs/b.md").how());
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b/blob/feature/x/docs/a.md#c, https://github.com/a/b/blob/HEAD/docs/d.md,"
        + " https://github.com/a/b/blob/feature/x/docs/d.md",
    "https://github.com/a/b/blob/v1/README.md, docs/d.md#e,"
        + " https://github.com/a/b/blob/v1/docs/d.md#e",
    "https://github.com/a/b/blob/v1/docs/a.md, https://github.com/a/c/blob/HEAD/docs/d.md,"
        + " https://github.com/a/c/blob/HEAD/docs/d.md",
    "https://modelcontextprotocol.io/seps/1-a, https://modelcontextprotocol.io/seps/2-b,"
        + " https://modelcontextprotocol.io/seps/2-b",
  })
  void aSuggestedUrlKeepsTheCitedRevision(String cited, String target, String expected) {
    assertEquals(expected, PageUrls.atRevisionOf(cited, target));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/project/ext-tools.git",
    "https://token@github.com/project/ext-tools",
    "git@github.com:project/ext-tools.git",
    "ssh://git@github.com/project/ext-tools.git",
  })
  void aRemoteNamesTheRepository(String remote) {
    assertEquals(
        Optional.of("https://github.com/project/ext-tools/"),
        PageUrls.ofRemote(remote).map(PageUrls::prefix));
  }

  @Test
  void aRemoteElsewhereNamesNone() {
    assertEquals(Optional.empty(), PageUrls.ofRemote("/srv/ext-tools.bundle"));
    assertEquals(Optional.empty(), PageUrls.ofRemote("https://git.example.org/github.com/a/b"));
  }

  private static Specification specification(PageUrls urls, String... paths) {
    return new Specification(List.of(source(urls, paths)));
  }

  private static PageSource source(PageUrls urls, String... paths) {
    Map<String, String> files = new TreeMap<>();
    for (String path : paths) {
      files.put(path, path.endsWith(".json") ? REDIRECT : "# " + path);
    }
    return new PageSource(urls, FixtureSpec.specification(files).sources().get(0).tree());
  }

  private static final String REDIRECT =
      "{\"redirects\": [{\"source\": \"/specification/old\", \"destination\":"
          + " \"/specification/draft\"}]}";
}
