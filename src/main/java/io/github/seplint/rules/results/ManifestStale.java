package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags differences between the committed manifest and the rows joined with the results. */
final class ManifestStale implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    Optional<SepCoverage> now =
        subject.results().flatMap(results -> ManifestBuilder.join(subject.file(), results));
    if (now.isPresent() && subject.manifest().isPresent()) {
      check(subject.file(), subject.manifest().get(), now.get(), findings);
    }
  }

  private static void check(
      SepFile file, Manifest manifest, SepCoverage now, Consumer<Finding> findings) {
    Span number = file.sep().orElseThrow().span();
    Optional<SepCoverage> written = manifest.sep(now.number());
    if (written.isEmpty()) {
      findings.accept(
          Finding.at(number, "manifest is out of date: missing SEP `" + now.number() + "`"));
      return;
    }
    Map<String, Span> places = places(file);
    for (SepChange change : SepDiff.between(written.get(), now).changesByKind()) {
      // Paths are relative to the directory of `seplint manifest`, which is unknown here.
      if (change.kind() != ChangeKind.FILE_MOVED) {
        findings.accept(finding(change, Optional.ofNullable(places.get(change.subject())), number));
      }
    }
  }

  private static Finding finding(SepChange change, Optional<Span> row, Span number) {
    String message = "manifest is out of date: " + change.kind().label();
    return row.map(place -> Finding.at(place, message))
        .orElseGet(() -> Finding.at(number, message + ": `" + change.subject() + "`"));
  }

  /** Returns the spans of {@code spec_url} and the rows by the subject of a change. */
  private static Map<String, Span> places(SepFile file) {
    Map<String, Span> places = new HashMap<>();
    file.specUrl().ifPresent(url -> places.put(file.source().path(), url.span()));
    for (Requirement row : file.requirements()) {
      Optional<YamlScalar> check =
          row.match(Requirement.Checked::check, none -> Optional.empty(), none -> Optional.empty());
      check.or(row.row()::text).ifPresent(name -> places.putIfAbsent(name.value(), name.span()));
    }
    return places;
  }
}
