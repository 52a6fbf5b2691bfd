package io.github.seplint.rules.checkid;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.support.DeclaredChecks;
import io.github.seplint.sep.CheckReferences.Reference;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import java.util.HashSet;
import java.util.Set;

/** Flags check ids in reasons and comments that neither a row nor the suite has. */
final class CheckIdUnknownReference implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    if (index.files().stream().allMatch(file -> file.references().isEmpty())) {
      return;
    }
    DeclaredChecks declared = DeclaredChecks.of(index);
    Set<String> ofSuite = ofSuite(index);
    for (ProjectIndex.File file : index.files()) {
      for (ProjectIndex.Mention reference : file.references()) {
        String id = reference.value();
        if (declared.knowsSepOf(id) && !isIn(declared.ofSepOf(id), id) && !isIn(ofSuite, id)) {
          findings.report(file, reference.span(), "no row declares check id `" + id + "`");
        }
      }
    }
  }

  /** The checks and scenarios of the inventories and the results. */
  private static Set<String> ofSuite(ProjectIndex index) {
    Set<String> names = new HashSet<>();
    index.forEach(
        ScenarioInventory.class,
        (file, inventory) ->
            inventory
                .scenarios()
                .forEach(
                    scenario -> {
                      scenario.name().ifPresent(name -> names.add(name.value()));
                      scenario.checks().forEach(check -> names.add(check.value()));
                    }));
    if (index.inputs().results().isPresent()) {
      RunResults results = index.inputs().results().get();
      names.addAll(results.ids());
      results.scenarios().forEach(run -> names.add(run.scenario()));
    }
    return names;
  }

  private static boolean isIn(Set<String> names, String reference) {
    return reference.indexOf('*') < 0
        ? names.contains(reference)
        : names.stream().anyMatch(name -> Reference.matches(reference, name));
  }
}
