package io.github.seplint.spec.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public corpus against the public specification, beside the verdicts of a prototype. */
final class PublicQuotesTest {
  /**
   * Where we differ: the sentence is there and was reworded or put into another, which a reader
   * would not call "nothing like it".
   */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "2322#21", "T6, not T7: it writes a list of four items as a sentence, in other words",
          "2352#0", "T5, not T6: it repeats the subject for the second requirement of a sentence",
          "2352#2", "T5, not T6: it repeats the subject for the second requirement of a sentence",
          "2575#14", "T6, not T7: nine of its twelve words begin the sentence, which now goes on",
          "2575#22",
              "T6, not T7: its first part stands inside of a longer sentence, in lower case");

  private static final Map<String, RowMatch> ROWS = new TreeMap<>();
  private static final Map<String, Map<String, String>> EXPECTED = new HashMap<>();

  @BeforeAll
  static void match() throws IOException {
    Specification spec =
        new Specification(DirectorySpecTree.of(PublicData.get("spec"), "spec", link -> false));
    try (Stream<Path> files = Files.list(PublicData.get("seps"))) {
      for (Path path : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(path);
        SepFile file = SepFile.of(new SourceText(path.toString(), text), YamlParser.read(text));
        for (RowMatch row : new FileMatch(spec, file).rows()) {
          ROWS.put(file.number().orElse(0) + "#" + row.row().index(), row);
        }
      }
    }
    List<String> lines = Files.readAllLines(PublicData.get("expected/quotes.tsv"));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> verdict = new HashMap<>();
      String[] values = line.split("\t", -1);
      names.forEach(name -> verdict.put(name, values[names.indexOf(name)]));
      EXPECTED.put(verdict.get("sep") + "#" + verdict.get("row"), verdict);
    }
  }

  @Test
  void everyRowHasThePrototypesTierButForThoseThatAreExplained() {
    List<String> differ = new ArrayList<>();
    ROWS.forEach(
        (id, row) -> {
          String expected = expected(id, "tier_head");
          String tier = row.unverified().isPresent() ? "n/a" : row.tier().label();
          if (!tier.equals(expected)) {
            differ.add(id);
          }
        });
    assertEquals(OTHERWISE.keySet().stream().sorted().toList(), differ);
  }

  @Test
  void tiersAddUpAsMeasured() {
    Map<MatchTier, Integer> counts = new TreeMap<>();
    for (RowMatch row : judged()) {
      counts.merge(row.tier(), 1, Integer::sum);
    }
    int sum = 0;
    List<Integer> cumulative = new ArrayList<>();
    for (MatchTier tier : MatchTier.values()) {
      sum += counts.getOrDefault(tier, 0);
      cumulative.add(sum);
    }
    assertEquals(List.of(3, 75, 83, 97, 105, 160, 186, 216), cumulative);
  }

  @Test
  void linksLeadWhereThePrototypeSaysTheyDo() {
    List<String> wrong = new ArrayList<>();
    ROWS.forEach(
        (id, row) -> {
          String how =
              switch (row.link().how()) {
                case FILE -> "file";
                case DIRECTORY_INDEX -> "dir-index";
                case REDIRECT -> "redirect";
                case MISSING -> "missing";
                case FOREIGN -> "foreign";
              };
          if (!expected(id, "head_how").startsWith(how)) {
            wrong.add(id + " " + row.link());
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void thirtyFourRowsCiteAPageThatIsGoneAndFiftyFiveStandElsewhere() {
    assertEquals(
        34, judged().stream().filter(row -> row.link().how() == ResolvedLink.How.MISSING).count());
    assertEquals(55, judged().stream().filter(row -> row.tier() == MatchTier.ELSEWHERE).count());
  }

  @Test
  void thirtyThreeRowsAreUnverified() {
    assertEquals(33, ROWS.values().stream().filter(row -> row.unverified().isPresent()).count());
  }

  @Test
  void keywordsHaveChangedInFourRowsAndInNoOther() {
    List<String> changed = new ArrayList<>();
    ROWS.forEach(
        (id, row) ->
            row.parts().stream()
                .flatMap(part -> part.keywordChange().stream())
                .forEach(each -> changed.add(id + " " + each.quoted() + " > " + each.specified())));
    assertEquals(
        List.of(
            "2164#1 SHOULD > MUST",
            "2243#3 SHOULD > MUST",
            "2575#22 MUST NOT > must not",
            "2575#23 MUST NOT > SHOULD NOT"),
        changed);
  }

  @Test
  void hitsHaveTheKeywordsOfTheirQuotes() {
    for (RowMatch row : judged()) {
      for (PartMatch part : row.parts()) {
        part.match()
            .filter(found -> found.edit() != MatchEdit.EMBEDDED)
            .ifPresent(found -> assertEquals(part.quote().keywords(), found.keywords()));
      }
    }
  }

  @Test
  void hitsStandOnTheLinesThatThePrototypeFound() {
    List<String> elsewhere = new ArrayList<>();
    ROWS.forEach(
        (id, row) -> {
          String hit = expected(id, "hit_head");
          // The second of two rows that quote one sentence means its second place.
          boolean second = id.equals("2663#24");
          boolean verbatim = row.parts().size() == 1 && row.tier().compareTo(MatchTier.MARKUP) <= 0;
          if (verbatim && !second && !hit.equals(place(row.parts().get(0).match().orElseThrow()))) {
            elsewhere.add(id + " " + hit + " " + place(row.parts().get(0).match().orElseThrow()));
          }
        });
    assertEquals(List.of(), elsewhere);
  }

  private static String place(QuoteMatch found) {
    return found.path() + ":" + found.places().get(0).start().line();
  }

  private static List<RowMatch> judged() {
    return ROWS.values().stream().filter(row -> row.unverified().isEmpty()).toList();
  }

  private static String expected(String id, String column) {
    return EXPECTED.getOrDefault(id, Map.of()).getOrDefault(column, "");
  }
}
