package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.Told;
import io.github.seplint.report.diagnostic.SarifReporter.SarifMessage;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The rules that have results, with their help. */
final class SarifTables {
  private final List<String> ids;
  private final List<RuleInfo> rules = new ArrayList<>();
  private final UnaryOperator<String> page;

  private SarifTables(SortedSet<String> ids, CheckReport.Tool tool) {
    this.ids = List.copyOf(ids);
    this.page = tool.page();
    for (RuleInfo rule : tool.rules()) {
      if (ids.contains(rule.id())) {
        rules.add(rule);
      }
    }
    rules.sort((a, b) -> a.id().compareTo(b.id()));
  }

  /** Those of some findings, sorted. */
  static SarifTables of(List<Told> told, CheckReport.Tool tool) {
    TreeSet<String> ids = new TreeSet<>();
    told.forEach(each -> ids.add(each.diagnostic().rule()));
    return new SarifTables(ids, tool);
  }

  /** The index of a rule in the list; -1 if it has no result. */
  int index(String id) {
    return ids.indexOf(id);
  }

  List<Map<String, Object>> json() {
    return rules.stream().map(this::json).toList();
  }

  private Map<String, Object> json(RuleInfo rule) {
    RuleHelp help = RuleHelp.of(rule.summary(), page.apply(rule.id()));
    JsonObject configuration =
        new JsonObject()
            .put("enabled", rule.severity() != Severity.OFF)
            .put("level", SeverityMapping.sarif(rule.severity()));
    return new JsonObject()
        .put("id", rule.id())
        .put("shortDescription", SarifMessage.plain(rule.summary()))
        .put("fullDescription", SarifMessage.plain(help.why()))
        .put("helpUri", RulePages.url(rule.id()))
        .put("help", SarifMessage.plain(help.text()).put("markdown", help.markdown()))
        .put("defaultConfiguration", configuration)
        .put("properties", properties(rule))
        .map();
  }

  private static JsonObject properties(RuleInfo rule) {
    List<String> tags =
        rule.fix() == Applicability.NONE ? List.of() : List.of(rule.fix().word() + "-fix");
    return new JsonObject().putUnlessEmpty("tags", tags).put("since", rule.since());
  }

  /** Locations as SARIF has them. */
  static final class SarifLocations {
    static final String PROJECT = "%SRCROOT%";
    static final String SPECIFICATION = "%SPECROOT%";

    private final CheckReport.Paths paths;

    SarifLocations(CheckReport outcome) {
      this.paths = outcome.paths();
    }

    /** A file of the project. */
    JsonObject file(String path) {
      return artifact(paths.fromRoot().apply(path), PROJECT);
    }

    /** A whole file of the project. */
    Map<String, Object> wholeFile(String path) {
      JsonObject physical = new JsonObject().put("artifactLocation", file(path));
      return new JsonObject().put("physicalLocation", physical).map();
    }

    /** A place in a file of the project, and the row that it belongs to. */
    Map<String, Object> of(Place place, String row) {
      return new JsonObject()
          .put("physicalLocation", physical(place, file(place.path())))
          .put("logicalLocations", List.of(new JsonObject().put("name", row).map()))
          .map();
    }

    /** A related place; a file outside of the project is a page of the specification. */
    Map<String, Object> related(Related related, int id) {
      Place place = related.place();
      JsonObject artifact =
          paths.inProject().test(place.path())
              ? file(place.path())
              : artifact(place.path(), SPECIFICATION);
      JsonObject location =
          new JsonObject().put("id", id).put("physicalLocation", physical(place, artifact));
      return related.message().isEmpty()
          ? location.map()
          : location.put("message", SarifMessage.foreign(related.message())).map();
    }

    /** Columns count code points; the end is exclusive. */
    static JsonObject region(Region region) {
      return new JsonObject()
          .put("startLine", region.start().line())
          .put("startColumn", region.start().column())
          .put("endLine", region.end().line())
          .put("endColumn", region.end().column());
    }

    private static JsonObject physical(Place place, JsonObject artifact) {
      return new JsonObject()
          .put("artifactLocation", artifact)
          .put("region", region(new Region(place.start(), place.end())));
    }

    private static JsonObject artifact(String path, String root) {
      return new JsonObject().put("uri", RelativeUri.of(path)).put("uriBaseId", root);
    }
  }

  /**
   * The help text of a rule, taken from its page.
   *
   * @param markdown the page without front matter, title and further cases
   * @param text summary and reasons, without markup
   * @param why the reasons for the rule
   */
  record RuleHelp(String markdown, String text, String why) {

    static RuleHelp of(String summary, String page) {
      String markdown = RulePagePrinter.body(page).strip() + "\n";
      String why = why(Parser.builder().build().parse(markdown));
      return new RuleHelp(markdown, summary + "\n\n" + why, why);
    }

    /** Returns the paragraphs under the first heading, which give the reasons. */
    private static String why(Node document) {
      TextContentRenderer renderer =
          TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
      StringBuilder why = new StringBuilder();
      int headings = 0;
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        headings += node instanceof Heading ? 1 : 0;
        if (headings == 1 && node instanceof Paragraph) {
          why.append(why.isEmpty() ? "" : "\n\n").append(renderer.render(node).strip());
        }
      }
      return why.toString();
    }
  }

  /**
   * Paths as relative references.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.2">RFC 3986, section 4.2</a>
   */
  static final class RelativeUri {
    private static final String UNRESERVED = "-._~/!$&'()*+,;=@";
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
    private static final String HEX = "0123456789ABCDEF";

    private RelativeUri() {}

    /** A colon is escaped as well: in the first part it would end a scheme. */
    static String of(String path) {
      StringBuilder uri = new StringBuilder(path.length());
      ByteBuffer bytes = encoded(path);
      while (bytes.hasRemaining()) {
        byte each = bytes.get();
        boolean plain =
            (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || UNRESERVED.indexOf(each) >= 0;
        if (plain) {
          uri.append((char) each);
        } else {
          uri.append('%').append(HEX.charAt((each & 0xFF) >> 4)).append(HEX.charAt(each & 0xF));
        }
      }
      return uri.toString();
    }

    /** Half a character becomes U+FFFD, as elsewhere, and no question mark. */
    private static ByteBuffer encoded(String path) {
      try {
        return StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT)
            .encode(CharBuffer.wrap(path));
      } catch (CharacterCodingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
