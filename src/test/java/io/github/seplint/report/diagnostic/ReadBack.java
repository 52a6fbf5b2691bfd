package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.text.Place;
import io.github.seplint.text.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads findings from the output of each format. */
final class ReadBack {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINE =
      Pattern.compile("(?s)^(.*?):(\\d+):(\\d+): (error|warning|info): (.*) \\[([a-z0-9-]+)]$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "^::(error|warning|notice) file=([^,:]*),line=(\\d+)(.*?),title=([^:]*)::(.*)$");
  private static final Pattern ISSUE =
      Pattern.compile(
          "^##vso\\[task\\.logissue type=(error|warning);sourcepath=([^;\\]]*);linenumber=(\\d+);"
              + "columnnumber=\\d+;code=([a-z0-9-]+);](.*)$");
  private static final Map<String, String> SEVERITIES =
      Map.of(
          "note",
          "info",
          "notice",
          "info",
          "critical",
          "error",
          "major",
          "warning",
          "minor",
          "info");

  private ReadBack() {}

  /** A finding as any format tells it. */
  record Finding(String rule, String severity, String path, int line, int column, String message) {}

  static String write(OutputFormat format, CheckReport outcome) {
    StringWriter out = new StringWriter();
    TextReporter.Options options = new TextReporter.Options(true, true, false, Integer.MAX_VALUE);
    try {
      format.reporter(TerminalCapabilities.PLAIN, options).write(outcome, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  static List<Finding> read(OutputFormat format, String text) throws Exception {
    return switch (format) {
      case TEXT, CONCISE -> lines(text);
      case JSON -> json(JSON.readTree(text).get("findings"));
      case JSONL -> jsonLines(text);
      case SARIF -> sarif(JSON.readTree(text));
      case GITLAB -> gitlab(JSON.readTree(text));
      case GITHUB -> github(text);
      case AZURE -> azure(text);
      case RDJSON -> rdjson(JSON.readTree(text));
      case CHECKSTYLE -> checkstyle(xml(text));
      case JUNIT -> junit(xml(text));
      case MARKDOWN -> ReadMarkdown.findings(text);
    };
  }

  /** The lines of frames begin with a space or a number and a bar. */
  private static List<Finding> lines(String text) {
    List<Finding> found = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (line.startsWith("f") && matcher.matches()) {
        found.add(finding(matcher));
      }
    }
    return found;
  }

  private static Finding finding(Matcher line) {
    return new Finding(
        line.group(6),
        line.group(4),
        line.group(1),
        Integer.parseInt(line.group(2)),
        Integer.parseInt(line.group(3)),
        line.group(5));
  }

  private static List<Finding> json(Iterable<JsonNode> findings) {
    List<Finding> found = new ArrayList<>();
    for (JsonNode each : findings) {
      found.add(
          new Finding(
              each.get("rule").asText(),
              each.get("severity").asText(),
              each.get("path").asText(),
              each.at("/start/line").asInt(),
              each.at("/start/column").asInt(),
              each.get("message").asText()));
    }
    return found;
  }

  private static List<Finding> jsonLines(String text) throws IOException {
    List<JsonNode> findings = new ArrayList<>();
    for (String line : text.lines().toList()) {
      JsonNode node = JSON.readTree(line);
      if (node.get("type").asText().equals("finding")) {
        findings.add(node);
      }
    }
    return json(findings);
  }

  private static List<Finding> sarif(JsonNode log) {
    List<Finding> found = new ArrayList<>();
    JsonNode run = log.at("/runs/0");
    for (JsonNode each : run.get("results")) {
      JsonNode at = each.at("/locations/0/physicalLocation");
      String rule =
          run.at("/tool/driver/rules").get(each.get("ruleIndex").asInt()).get("id").asText();
      String message = each.at("/message/text").asText();
      if (each.path("suppressions").isEmpty()) {
        found.add(
            new Finding(
                rule,
                severity(each.get("level").asText()),
                decoded(at.at("/artifactLocation/uri").asText()),
                at.at("/region/startLine").asInt(),
                at.at("/region/startColumn").asInt(),
                message.contains("](")
                    ? message.replace("\\[", "[").replace("\\\\", "\\")
                    : message));
      }
    }
    return found;
  }

  private static List<Finding> gitlab(JsonNode issues) {
    List<Finding> found = new ArrayList<>();
    for (JsonNode each : issues) {
      found.add(
          new Finding(
              each.get("check_name").asText(),
              severity(each.get("severity").asText()),
              each.at("/location/path").asText(),
              each.at("/location/lines/begin").asInt(),
              each.at("/location/positions/begin/column").asInt(),
              each.get("description").asText()));
    }
    return found;
  }

  private static List<Finding> github(String text) {
    List<Finding> found = new ArrayList<>();
    for (String command : text.lines().toList()) {
      Matcher matcher = COMMAND.matcher(command);
      if (!matcher.matches()) {
        throw new AssertionError("no command: " + command);
      }
      String data = unescaped(matcher.group(6));
      Matcher line =
          LINE.matcher(data.contains("\n") ? data.substring(0, data.indexOf('\n')) : data);
      if (!line.matches()) {
        throw new AssertionError("no finding: " + data);
      }
      found.add(
          new Finding(
              matcher.group(5).replace("seplint ", ""),
              severity(matcher.group(1)),
              unescaped(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(line.group(3)),
              line.group(5)));
    }
    return found;
  }

  private static List<Finding> azure(String text) {
    List<Finding> found = new ArrayList<>();
    for (String command : text.lines().toList()) {
      Matcher matcher = ISSUE.matcher(command);
      if (!matcher.matches()) {
        throw new AssertionError("no command: " + command);
      }
      Matcher line = LINE.matcher(ofAzure(matcher.group(5)));
      if (!line.matches()) {
        throw new AssertionError("no finding: " + command);
      }
      Finding finding = finding(line);
      assertEquals(finding.severity().equals("error") ? "error" : "warning", matcher.group(1));
      found.add(
          new Finding(
              matcher.group(4),
              finding.severity(),
              ofAzure(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              finding.column(),
              finding.message()));
    }
    return found;
  }

  private static String ofAzure(String text) {
    return text.replace("%5D", "]")
        .replace("%3B", ";")
        .replace("%0A", "\n")
        .replace("%0D", "\r")
        .replace("%AZP25", "%");
  }

  private static List<Finding> rdjson(JsonNode result) {
    List<Finding> found = new ArrayList<>();
    for (JsonNode each : result.get("diagnostics")) {
      found.add(
          new Finding(
              each.at("/code/value").asText(),
              each.get("severity").asText().toLowerCase(Locale.ROOT),
              each.at("/location/path").asText(),
              each.at("/location/range/start/line").asInt(),
              each.at("/location/range/start/column").asInt(),
              each.get("message").asText()));
    }
    return found;
  }

  private static List<Finding> checkstyle(Element root) {
    List<Finding> found = new ArrayList<>();
    for (Element error : elements(root, "error")) {
      found.add(
          new Finding(
              error.getAttribute("source").replace("seplint.", ""),
              error.getAttribute("severity"),
              ((Element) error.getParentNode()).getAttribute("name"),
              Integer.parseInt(error.getAttribute("line")),
              Integer.parseInt(error.getAttribute("column")),
              error.getAttribute("message")));
    }
    return found;
  }

  private static List<Finding> junit(Element root) {
    List<Finding> found = new ArrayList<>();
    for (Element test : elements(root, "testcase")) {
      for (Node outcome = test.getFirstChild();
          outcome != null;
          outcome = outcome.getNextSibling()) {
        Matcher line = LINE.matcher(outcome.getTextContent());
        if (outcome instanceof Element && line.matches()) {
          found.add(finding(line));
        }
      }
    }
    return found;
  }

  static Element xml(String text) throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  static List<Element> elements(Element root, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = root.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String severity(String level) {
    return SEVERITIES.getOrDefault(level, level);
  }

  private static String unescaped(String text) {
    return text.replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%25", "%");
  }

  private static String decoded(String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(uri.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A text as a format tells it that has no way to say more. */
  static String shown(OutputFormat format, String text) {
    return switch (format) {
      case JSON, JSONL, SARIF, GITLAB, RDJSON -> wellFormed(text);
      case MARKDOWN -> SafeText.of(ReadMarkdown.folded(text));
      default -> SafeText.of(text);
    };
  }

  /** The column of a place, which reviewdog counts in bytes, and not in long lines. */
  static int column(OutputFormat format, Place place) {
    if (format != OutputFormat.RDJSON) {
      return place.start().column();
    }
    int[] line = place.lines().get(0).codePoints().limit(place.start().column() - 1L).toArray();
    return place.lines().stream().anyMatch(each -> each.length() >= Place.REACH)
            || place.end().line() - place.start().line() >= place.lines().size()
        ? 0
        : new String(line, 0, line.length).getBytes(StandardCharsets.UTF_8).length + 1;
  }

  private static String wellFormed(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return out.toString();
  }
}
