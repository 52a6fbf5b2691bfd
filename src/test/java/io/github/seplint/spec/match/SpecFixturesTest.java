package io.github.seplint.spec.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The corpus of our own against the specification of our own. */
final class SpecFixturesTest {
  private static final Path CORPUS = Path.of("fixtures/corpus");
  private static final Specification SPEC =
      new Specification(
          DirectorySpecTree.of(Path.of("fixtures/spec"), "fixtures/spec", link -> false));

  /** What is heard without a specification is not of interest here. */
  private static final Set<String> RULES =
      Set.of(
          "quote-keyword-mismatch",
          "quote-not-found",
          "quote-not-verbatim",
          "quote-truncated",
          "quote-unmarked-omission",
          "quote-lost-possessive",
          "spec-wrong-page",
          "spec-dead-link",
          "quote-ambiguous",
          "quote-unverified");

  /** A quote with the numbers of a list, of which the corpus has none. */
  private static final String NUMBERED_LIST =
      """
      sep: 7014
      spec_url: https://modelcontextprotocol.io/specification/draft/beacon/logbook#keeping
      requirements:
        - check: sep-7014-keep
          text: >-
            An entry MUST be kept for as long as the longest of these:
            1. The watch in which it was written
            2. Seven nights
            3. The time until the next inspection
      """;

  @Test
  void everyRowGetsTheFindingThatTheCommentAboveItNames() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Path path = CORPUS.resolve("sep-7012.yaml");
    SepFile file = read(path);
    List<String> lines = Files.readAllLines(path);
    for (Requirement requirement : file.requirements()) {
      int line = file.source().lineIndex(requirement.mapping().span().start());
      String above = lines.get(line - 1).strip();
      int colon = above.indexOf(':');
      String rule = colon > 0 && above.startsWith("# ") ? above.substring(2, colon) : "";
      if (RULES.contains(rule)) {
        expected.add(requirement.index() + " " + rule);
      }
    }
    for (Diagnostic diagnostic : ofSpec(path)) {
      found.add(rowOf(file, diagnostic) + " " + diagnostic.rule());
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  @Test
  void soundFilesAreSilent() throws IOException {
    for (int number : List.of(7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009, 7013)) {
      assertEquals(List.of(), ofSpec(CORPUS.resolve("sep-" + number + ".yaml")));
    }
  }

  @Test
  void everyTierIsShown() throws IOException {
    EnumSet<MatchTier> shown = EnumSet.noneOf(MatchTier.class);
    for (int number = 7001; number <= 7013; number++) {
      SepFile file = read(CORPUS.resolve("sep-" + number + ".yaml"));
      new FileMatch(SPEC, file).rows().forEach(row -> shown.add(row.tier()));
    }
    assertEquals(EnumSet.allOf(MatchTier.class), shown);
  }

  @Test
  void everyStepIsShown() throws IOException {
    Set<MatchEdit> shown = new TreeSet<>();
    show(NUMBERED_LIST, shown);
    for (int number = 7001; number <= 7013; number++) {
      show(Files.readString(CORPUS.resolve("sep-" + number + ".yaml")), shown);
    }
    assertEquals(EnumSet.allOf(MatchEdit.class), shown);
  }

  private static void show(String text, Set<MatchEdit> shown) {
    SepFile file = SepFile.of(new SourceText("sep.yaml", text), YamlParser.read(text));
    for (RowMatch row : new FileMatch(SPEC, file).rows()) {
      row.parts().forEach(part -> part.match().ifPresent(found -> shown.add(found.edit())));
    }
  }

  private static List<Diagnostic> ofSpec(Path path) throws IOException {
    return LintFixtures.lint(path, SpecReference.of(SPEC)).stream()
        .filter(each -> RULES.contains(each.rule()))
        .toList();
  }

  private static int rowOf(SepFile file, Diagnostic diagnostic) {
    return file.requirements().stream()
        .filter(each -> each.mapping().span().contains(diagnostic.place().span()))
        .mapToInt(each -> each.index())
        .findFirst()
        .orElse(-1);
  }

  private static SepFile read(Path path) throws IOException {
    String text = Files.readString(path);
    return SepFile.of(new SourceText(path.toString(), text), YamlParser.read(text));
  }
}
