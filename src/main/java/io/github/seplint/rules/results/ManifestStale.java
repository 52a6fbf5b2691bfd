package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flags differences between the committed manifest and the rows joined with the results. */
final class ManifestStale implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    Optional<SepCoverage> now = ManifestBuilder.join(file, context.results().orElseThrow());
    if (now.isEmpty()) {
      return;
    }
    Span number = file.sep().orElseThrow().span();
    Optional<SepCoverage> written = context.manifest().orElseThrow().sep(now.get().number());
    if (written.isEmpty()) {
      findings.report(number, "manifest is out of date: missing SEP `" + now.get().number() + "`");
      return;
    }
    Map<String, Span> places = places(file);
    for (SepChange change : SepDiff.between(written.get(), now.get()).changesByKind()) {
      String message = "manifest is out of date: " + change.kind().label();
      Optional<Span> place = Optional.ofNullable(places.get(change.subject()));
      if (change.kind() == ChangeKind.FILE_MOVED) {
        // Paths are relative to the directory of `seplint manifest`, which is unknown here.
        continue;
      }
      if (place.isPresent()) {
        findings.report(place.get(), message);
      } else {
        findings.report(number, message + ": `" + change.subject() + "`");
      }
    }
  }

  /** Returns the spans of {@code spec_url} and the rows by the subject of a change. */
  private static Map<String, Span> places(SepFile file) {
    Map<String, Span> places = new HashMap<>();
    file.specUrl().ifPresent(url -> places.put(file.source().path(), url.span()));
    for (Requirement row : file.requirements()) {
      row.check().or(row::text).ifPresent(name -> places.putIfAbsent(name.value(), name.span()));
    }
    return places;
  }
}
