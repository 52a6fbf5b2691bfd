package io.github.seplint.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is demanded in the draft of the public specification. */
final class PublicNormativeSentencesTest {
  private static final String DRAFT = "docs/specification/draft/";

  @Test
  void theDraftDemandsAsMuchAsAPrototypeFound() {
    Specification spec =
        new Specification(DirectorySpecTree.of(PublicData.get("spec"), "spec", link -> false));
    List<String> pages =
        spec.paths().stream()
            .filter(path -> path.startsWith(DRAFT) && !path.endsWith("/schema.mdx"))
            .toList();
    List<NormativeSentence> units =
        pages.stream().flatMap(path -> NormativeSentence.in(spec, path).stream()).toList();
    assertEquals(30, pages.size(), "pages, the changelog among them");
    assertEquals(632, units.size());
    assertEquals(145, units.stream().filter(unit -> unit.leadIn().isPresent()).count(), "items");
    // The prototype had 392 and 240.
    assertEquals(393, count(units, Level.MUST));
    assertEquals(239, count(units, Level.SHOULD));
  }

  private static long count(List<NormativeSentence> units, Level level) {
    return units.stream().filter(unit -> unit.level() == level).count();
  }
}
