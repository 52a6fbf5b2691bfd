package io.github.seplint.suite;

import io.github.seplint.schema.ShapedFile;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlDocument;
import java.util.List;

/** The suites that a project runs besides the conformance suite, as far as they could be read. */
public record LocalSuites(SourceText source, YamlDocument yaml, List<LocalSuite> suites)
    implements SuiteFile {
  public LocalSuites {
    suites = List.copyOf(suites);
  }

  /** Takes what is there: what is not, the schema finds. */
  public static LocalSuites of(SourceText source, YamlDocument yaml) {
    return new LocalSuites(
        source, yaml, yaml.mapping().mappings("suites").stream().map(LocalSuite::of).toList());
  }

  /**
   * Takes all or nothing.
   *
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static LocalSuites read(SourceText source) {
    return of(source, ShapedFile.read(source, DocumentKind.LOCAL_SUITES.schema()));
  }
}
