package io.github.seplint.server.navigation;

import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.ProjectSession;
import io.github.seplint.server.navigation.Targets.FilePlace;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds the places of the checked files that name a check id. */
record CheckMentions(ProjectSession session, String id) {

  /** The rows that declare the check, in the order of the files. */
  List<FilePlace> declarations() {
    List<FilePlace> places = new ArrayList<>();
    for (SepFile file : session.files().seps()) {
      file.checkIds().stream()
          .filter(each -> each.value().equals(id))
          .forEach(each -> places.add(place(file, each.span())));
    }
    return places;
  }

  /** The places that refer to it: reasons, comments and the other files of the suite. */
  List<FilePlace> references() {
    List<FilePlace> places = new ArrayList<>();
    for (ParsedFile file : new TreeMap<>(session.files().parsed()).values()) {
      file.sep().stream()
          .flatMap(sep -> CheckReferences.in(sep).stream())
          .filter(each -> CheckReferences.Reference.matches(each.id(), id))
          .forEach(each -> places.add(place(file, each.span())));
      suite(file).forEach(span -> places.add(place(file, span)));
    }
    return places;
  }

  private List<Span> suite(ParsedFile file) {
    List<Span> spans = new ArrayList<>();
    file.suite(ExpectedFailures.class)
        .ifPresent(
            failures ->
                Side.LISTED.stream()
                    .flatMap(side -> failures.of(side).stream())
                    .filter(each -> each.check().filter(id::equals).isPresent())
                    .forEach(each -> spans.add(each.span())));
    file.suite(KnownGaps.class).stream()
        .flatMap(gaps -> gaps.checks().stream())
        .filter(each -> each.name().value().equals(id))
        .forEach(each -> spans.add(each.name().span()));
    file.suite(ScenarioInventory.class).stream()
        .flatMap(inventory -> inventory.scenarios().stream())
        .flatMap(scenario -> scenario.checks().stream())
        .filter(each -> each.value().equals(id))
        .map(YamlScalar::span)
        .forEach(spans::add);
    return spans;
  }

  private FilePlace place(SepFile file, Span span) {
    return new FilePlace(session.path(file.path()), file.source(), span);
  }

  private FilePlace place(ParsedFile file, Span span) {
    return new FilePlace(session.path(file.source().path()), file.source(), span);
  }
}
