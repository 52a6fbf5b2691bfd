package io.github.seplint.report.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.CorpusDiff.CorpusState.Run;
import io.github.seplint.manifest.RandomCorpus;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.schema.JsonSchemas;
import io.github.seplint.spec.token.WordDiff;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DiffJsonTest {
  @Test
  void whatIsWrittenIsWhatIsPublished() throws IOException {
    long seed = 7101;
    System.out.println("seed " + seed);
    RandomCorpus corpus = RandomCorpus.ofSentences(new Random(seed));
    Set<ChangeKind> seen = EnumSet.noneOf(ChangeKind.class);
    for (int run = 0; run < 300; run++) {
      CorpusDiff diff =
          CorpusDiff.of(
              corpus.state(3, Run.KNOWN), corpus.state(3, run % 2 == 0 ? Run.KNOWN : Run.UNKNOWN));
      seen.addAll(diff.tally().keySet());
      String json = DiffJson.of(diff);
      assertEquals(List.of(), JsonSchemas.errors("diff.schema.json", json), json);
    }
    assertEquals(
        EnumSet.complementOf(EnumSet.of(ChangeKind.REORDERED, ChangeKind.MISCOUNTED)),
        seen,
        "not all was tried");
  }

  @Test
  void everyChangeIsPrinted() {
    RandomCorpus corpus = RandomCorpus.ofSentences(new Random(7102));
    for (int run = 0; run < 300; run++) {
      CorpusDiff diff = CorpusDiff.of(corpus.state(2, Run.KNOWN), corpus.state(2, Run.KNOWN));
      String text = DiffText.of(diff, TerminalCapabilities.PLAIN);
      long changed = diff.seps().stream().mapToLong(sep -> sep.rows().size()).sum();
      long lines =
          text.lines().filter(line -> line.startsWith("  ") && line.charAt(2) != ' ').count();
      long own =
          diff.seps().stream()
              .flatMap(sep -> sep.own().stream())
              .filter(
                  each ->
                      each.kind() != ChangeKind.SEP_ADDED && each.kind() != ChangeKind.SEP_REMOVED)
              .count();
      assertEquals(changed + own, lines, text);
    }
  }

  @Test
  void textsThatDifferInMarksOnlyAreLaidSideBySideByTheirParts() {
    assertEquals(
        List.of(
            new WordDiff(WordDiff.Kind.SAME, "Clients MUST "),
            new WordDiff(WordDiff.Kind.REMOVED, "nod"),
            new WordDiff(WordDiff.Kind.ADDED, "nod.")),
        ChangeLabels.words("Clients MUST nod", "Clients MUST nod."));
    assertEquals(
        "a  b c",
        ChangeLabels.words("a  b, c", "a  b c").stream()
            .filter(piece -> piece.kind() != WordDiff.Kind.REMOVED)
            .map(WordDiff::text)
            .collect(Collectors.joining()));
  }
}
