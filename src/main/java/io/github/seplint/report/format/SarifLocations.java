package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.source.Place;
import io.github.seplint.source.Region;
import java.util.List;
import java.util.Map;

/** Locations as SARIF has them. */
final class SarifLocations {
  static final String PROJECT = "%SRCROOT%";
  static final String SPECIFICATION = "%SPECROOT%";

  private final CheckOutcome.Paths paths;

  SarifLocations(CheckOutcome outcome) {
    this.paths = outcome.paths();
  }

  /** A file of the project. */
  JsonMembers file(String path) {
    return artifact(paths.fromRoot().apply(path), PROJECT);
  }

  /** A whole file of the project. */
  Map<String, Object> wholeFile(String path) {
    JsonMembers physical = new JsonMembers().put("artifactLocation", file(path));
    return new JsonMembers().put("physicalLocation", physical).map();
  }

  /** A place in a file of the project, and the row that it belongs to. */
  Map<String, Object> of(Place place, String row) {
    return new JsonMembers()
        .put("physicalLocation", physical(place, file(place.path())))
        .put("logicalLocations", List.of(new JsonMembers().put("name", row).map()))
        .map();
  }

  /** A related place; a file outside of the project is a page of the specification. */
  Map<String, Object> related(Related related, int id) {
    Place place = related.place();
    JsonMembers artifact =
        paths.inProject().test(place.path())
            ? file(place.path())
            : artifact(place.path(), SPECIFICATION);
    JsonMembers location =
        new JsonMembers().put("id", id).put("physicalLocation", physical(place, artifact));
    return related.message().isEmpty()
        ? location.map()
        : location.put("message", SarifText.foreign(related.message())).map();
  }

  /** Columns count code points; the end is exclusive. */
  static JsonMembers region(Region region) {
    return new JsonMembers()
        .put("startLine", region.start().line())
        .put("startColumn", region.start().column())
        .put("endLine", region.end().line())
        .put("endColumn", region.end().column());
  }

  private static JsonMembers physical(Place place, JsonMembers artifact) {
    return new JsonMembers()
        .put("artifactLocation", artifact)
        .put("region", region(new Region(place.start(), place.end())));
  }

  private static JsonMembers artifact(String path, String root) {
    return new JsonMembers().put("uri", RelativeUri.of(path)).put("uriBaseId", root);
  }
}
