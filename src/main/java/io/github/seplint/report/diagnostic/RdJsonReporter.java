package io.github.seplint.report.diagnostic;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.Place.Region;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the diagnostic format of reviewdog, which shows fixes as suggestions in a review. Its
 * columns count bytes of UTF-8. A fix is a suggestion if it changes only lines of its finding.
 *
 * @see <a href="https://github.com/reviewdog/reviewdog/tree/master/proto/rdf">the format</a>
 */
final class RdJsonReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    JsonObject source =
        new JsonObject().put("name", "seplint").put("url", "https://seplint.github.io/");
    JsonWriter.write(
        out,
        new JsonObject()
            .put("source", source)
            .put("diagnostics", report.findings(), each -> diagnostic(each, report)));
  }

  private static JsonObject diagnostic(ReportedFinding finding, CheckReport report) {
    Diagnostic diagnostic = finding.diagnostic();
    Place place = diagnostic.place();
    JsonObject location =
        new JsonObject()
            .put("path", report.paths().fromRoot().apply(place.path()))
            .put("range", range(place));
    return new JsonObject()
        .put("message", diagnostic.message())
        .put("location", location)
        .put("severity", level(diagnostic.severity()))
        .put(
            "code",
            new JsonObject()
                .put("value", diagnostic.rule())
                .put("url", RuleInfo.url(diagnostic.rule())))
        .putUnlessEmpty(
            "suggestions",
            diagnostic.fix().flatMap(fix -> suggestion(fix, new KnownLines(place))).stream()
                .toList(),
            each -> each);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO, OFF -> "INFO";
    };
  }

  /** A range with columns, or of lines if a line is too long to know its columns. */
  private static JsonObject range(Place place) {
    KnownLines lines = new KnownLines(place);
    Optional<JsonObject> start = lines.position(place.start());
    Optional<JsonObject> end = lines.position(place.end());
    return start.isPresent() && end.isPresent()
        ? new JsonObject().put("start", start).put("end", end)
        : lines(place.start().line(), place.end().line());
  }

  private static JsonObject lines(int first, int last) {
    return new JsonObject()
        .put("start", new JsonObject().put("line", first))
        .put("end", new JsonObject().put("line", last));
  }

  /** One suggestion for all edits, since suggestions are alternatives. */
  private static Optional<JsonObject> suggestion(OfferedFix offered, KnownLines lines) {
    List<Region> regions = offered.regions();
    if (regions.isEmpty() || !regions.stream().allMatch(lines::contains)) {
      return Optional.empty();
    }
    int first = regions.stream().mapToInt(each -> each.start().line()).min().orElseThrow();
    int last = regions.stream().mapToInt(each -> each.end().line()).max().orElseThrow();
    StringBuilder text = new StringBuilder(lines.text(first, last));
    IntStream.range(0, regions.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> lines.offset(first, regions.get(i).start()))
                .reversed())
        .forEach(
            i ->
                text.replace(
                    lines.offset(first, regions.get(i).start()),
                    lines.offset(first, regions.get(i).end()),
                    offered.fix().edits().get(i).replacement()));
    return Optional.of(
        new JsonObject().put("range", lines(first, last)).put("text", text.toString()));
  }

  /** The lines of a place, unless they are so long that the place has only a part of them. */
  private record KnownLines(Place place) {
    private boolean has(int line) {
      int index = line - place.start().line();
      return index >= 0
          && index < place.lines().size()
          && place.lines().get(index).length() < Place.REACH;
    }

    boolean contains(Region region) {
      return IntStream.rangeClosed(region.start().line(), region.end().line()).allMatch(this::has)
          && isInText(region.start())
          && isInText(region.end());
    }

    private boolean isInText(Position position) {
      String line = line(position.line());
      return position.column() - 1 <= line.codePointCount(0, line.length());
    }

    private String line(int line) {
      return place.lines().get(line - place.start().line());
    }

    /** The index in its line; that of the end of the line for a position in its line end. */
    private int index(Position position) {
      String line = line(position.line());
      int length = line.codePointCount(0, line.length());
      return line.offsetByCodePoints(0, Math.min(length, position.column() - 1));
    }

    /** The position, with its column in bytes. */
    Optional<JsonObject> position(Position position) {
      if (!has(position.line())) {
        return Optional.empty();
      }
      String before = line(position.line()).substring(0, index(position));
      int bytes = before.getBytes(StandardCharsets.UTF_8).length;
      return Optional.of(new JsonObject().put("line", position.line()).put("column", bytes + 1));
    }

    String text(int first, int last) {
      int start = place.start().line();
      return String.join("\n", place.lines().subList(first - start, last - start + 1));
    }

    /** The offset of a position in the text of the lines from {@code first} on. */
    int offset(int first, Position position) {
      return text(first, position.line()).length()
          - line(position.line()).length()
          + index(position);
    }
  }
}
