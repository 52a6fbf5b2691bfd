package io.github.seplint.server.edit;

import io.github.seplint.lint.LintInputs;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sep.CheckIdGenerator;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLayout;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.Timeline;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes values that are names: check ids, versions, extensions, scenarios and links. */
record ValueCompletions(DocumentAnalysis analysis) {

  /**
   * A value.
   *
   * @param detail what it is, in a few words
   */
  record NamedValue(String text, String detail) {}

  List<NamedValue> of(CompletionContext context, int offset) {
    Map<String, String> values =
        switch (context.key()) {
          case "check" -> checks(offset);
          case "checks" -> checksOfRows();
          case "introducedIn", "removedIn", "specVersions" -> versions();
          case "extensionId" -> extensions();
          case "url", "spec_url" -> links(analysis.source().slice(context.typed()));
          case "server", "client" -> scenariosOf(context);
          case "scenario" -> scenarios(Side.LISTED);
          default -> Map.of();
        };
    List<NamedValue> named = new ArrayList<>();
    values.forEach((text, detail) -> named.add(new NamedValue(text, detail)));
    return named;
  }

  private LintInputs inputs() {
    return analysis.session().check().inputs();
  }

  /** The proposed id for the text of the row, and emitted checks of the SEP without a row. */
  private Map<String, String> checks(int offset) {
    Map<String, String> ids = new LinkedHashMap<>();
    Optional<SepFile> file = analysis.sep();
    if (file.isEmpty()) {
      return ids;
    }
    List<String> taken = file.get().checkIds().stream().map(YamlScalar::value).toList();
    long number = file.get().number().orElse(0);
    analysis
        .rowAt(offset)
        .flatMap(Requirement::text)
        .map(text -> new CheckIdGenerator(number, taken).propose(text.value()))
        .ifPresent(id -> ids.put(id, "proposed for the text"));
    inputs().results().stream()
        .flatMap(results -> results.ofSep(number).values().stream())
        .filter(check -> !taken.contains(check.id()))
        .forEach(check -> ids.putIfAbsent(check.id(), "emitted, without a row"));
    return ids;
  }

  private Map<String, String> checksOfRows() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (SepFile file : analysis.session().files().seps()) {
      file.checkIds().forEach(id -> ids.putIfAbsent(id.value(), file.path()));
    }
    inputs().results().stream()
        .flatMap(results -> results.ids().stream())
        .forEach(id -> ids.putIfAbsent(id, "emitted"));
    return ids;
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    List<String> known = inputs().settings().timeline().versions();
    for (int i = known.size() - 1; i >= 0; i--) {
      versions.put(known.get(i), "specification version");
    }
    versions.put(Timeline.DRAFT, "the next version");
    return versions;
  }

  private Map<String, String> extensions() {
    Map<String, String> ids = new LinkedHashMap<>();
    inputs().settings().extensions().forEach(each -> ids.put(each.id(), "extension"));
    for (SepFile file : analysis.session().files().seps()) {
      file.sourceTags().stream()
          .map(SourceTag::extensionId)
          .flatMap(Optional::stream)
          .forEach(id -> ids.putIfAbsent(id.value(), "in " + file.path()));
    }
    return ids;
  }

  /** The sections of the page that is typed; the pages as long as none is. */
  private Map<String, String> links(String typed) {
    Map<String, String> links = new LinkedHashMap<>();
    Optional<Specification> spec = analysis.session().check().specification();
    if (spec.isEmpty()) {
      return links;
    }
    Optional<Page> page =
        typed.isEmpty() ? Optional.empty() : spec.get().page(spec.get().link(typed).path());
    if (page.isPresent()) {
      for (Section section : page.get().sections()) {
        if (section.anchor().isPresent()) {
          links.put(page.get().url(section.anchor()), section.title());
        }
      }
      return links;
    }
    spec.get().paths().stream()
        .filter(SpecLayout::isPage)
        .filter(Specification::isQuoted)
        .forEach(path -> links.put(spec.get().url(path), path));
    return links;
  }

  /** The scenarios of a side; after a colon, the checks of the scenario. */
  private Map<String, String> scenariosOf(CompletionContext context) {
    List<Side> side = Side.LISTED.stream().filter(each -> each.id().equals(context.key())).toList();
    String typed = analysis.source().slice(context.typed());
    int colon = typed.indexOf(':');
    if (colon < 0 || analysis.file().kind() != FileKind.EXPECTED_FAILURES) {
      return scenarios(side);
    }
    String scenario = typed.substring(0, colon);
    Map<String, String> checks = new LinkedHashMap<>();
    inputs().results().stream()
        .flatMap(results -> side.stream().flatMap(each -> checks(results, each, scenario)))
        .forEach(id -> checks.put(scenario + ":" + id, "emitted by the scenario"));
    inventories()
        .filter(each -> each.name().filter(name -> name.value().equals(scenario)).isPresent())
        .flatMap(each -> each.checks().stream())
        .forEach(id -> checks.putIfAbsent(scenario + ":" + id.value(), "of the scenario"));
    return checks;
  }

  private static Stream<String> checks(RunResults results, Side side, String scenario) {
    return results.latest(side, scenario).stream()
        .flatMap(run -> run.checks().stream())
        .map(EmittedCheck::id)
        .distinct();
  }

  private Map<String, String> scenarios(Collection<Side> sides) {
    Map<String, String> names = new LinkedHashMap<>();
    String release =
        inputs().settings().suites().stream()
            .findFirst()
            .orElseGet(() -> SuiteReleases.published().newest());
    for (Side side : sides) {
      inputs()
          .results()
          .ifPresent(
              results ->
                  results.latest(side).keySet().forEach(name -> names.put(name, "in the results")));
      SuiteReleases.published()
          .names(side, release)
          .forEach(name -> names.putIfAbsent(name, "scenario of " + release));
      inventories()
          .filter(each -> isOf(each, side))
          .flatMap(each -> each.name().stream())
          .forEach(name -> names.putIfAbsent(name.value(), "in the inventory"));
    }
    return names;
  }

  private static boolean isOf(Scenario scenario, Side side) {
    return scenario.surface().map(each -> each.value().equals(side.id())).orElse(true);
  }

  private Stream<Scenario> inventories() {
    return analysis.session().files().parsed().values().stream()
        .flatMap(file -> inventory(file).stream())
        .flatMap(each -> each.scenarios().stream());
  }

  private static Optional<ScenarioInventory> inventory(ParsedFile file) {
    return file.suite(ScenarioInventory.class);
  }
}
