package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.spec.PageSelector;
import io.github.seplint.git.PublicSpecHistory;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SepRequirements;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for the merges of public SEPs, compared with the files of their maintainers. */
final class PublicScaffoldTest {
  @TempDir private Path directory;

  private final List<String> lacking = new ArrayList<>();

  /** A revision and its base; of merges that the public history lacks, those of the branch. */
  @Test
  void mostRowsOfTheMaintainersAreFound() throws IOException {
    assertEquals(
        "5 rows found, 0 listed as edits, 0 lacking; 0 of 5 added",
        compare("837", "8e10452^", "8e10452"));
    assertEquals(
        "23 rows found, 0 listed as edits, 1 lacking; 0 of 29 added",
        compare("2243", "1065d29^", "1065d29"));
    assertEquals(
        "31 rows found, 1 listed as edits, 1 lacking; 3 of 39 added",
        compare("2322", "5395e97", "6eed6d9"));
    assertEquals(
        "19 rows found, 0 listed as edits, 3 lacking; 0 of 19 added",
        compare("2549", "cd3cb3d", "e4ea17e"));
    assertEquals(
        "32 rows found, 3 listed as edits, 0 lacking; 0 of 40 added",
        compare("2575", "cd3cb3d^", "cd3cb3d"));
    // Four were not in the specification yet; the other has no keyword.
    assertEquals(
        List.of(
            "T7 Required parameter is omitted: Server MUST rej",
            "T7 servers MUST protect its integrity (e.g. HMAC ",
            "T2 cacheScope indicates the intended scope of the",
            "T7 Clients MUST NOT serve a cached response for a",
            "T7 Results produced by retrying a request through"),
        lacking);
  }

  private String compare(String sep, String since, String at) throws IOException {
    String source = PublicSpecHistory.directory() + "@" + at;
    CliResult result = CliResult.of(directory, "new", sep, "--spec", source, "--since", since);
    assertEquals(ExitCode.CLEAN, result.exit(), result.err());
    Path file = directory.resolve("sep-" + sep + ".yaml");
    Project project = Project.find(directory, Optional.empty(), true);
    try (SpecSource opened = SpecSource.open(project, List.of(source))) {
      Specification spec = opened.specification();
      FileMatch ours = match(spec, file);
      assertEquals(Optional.empty(), ours.rows().stream().filter(this::isEdited).findFirst());
      return compare(Long.parseLong(sep), Files.readString(file), ours);
    }
  }

  /** Whether a row is not the text of the specification, or of an item and its lead-in. */
  private boolean isEdited(RowMatch row) {
    return row.tier().compareTo(MatchTier.COMPOSED) > 0;
  }

  private String compare(long sep, String yaml, FileMatch ours) throws IOException {
    Specification spec = ours.spec();
    FileMatch theirs = match(spec, PublicData.get("seps/sep-" + sep + ".yaml"));
    ClaimIndex written = ClaimIndex.of(List.of(ours));
    ClaimIndex claims = ClaimIndex.of(List.of(theirs));
    List<NormativeSentence> drafted = sentences(spec, each -> !written.on(each).isEmpty());
    List<NormativeSentence> edited =
        sentences(spec, each -> yaml.contains("# - " + each.text() + " ["));
    Set<Integer> found = rows(SepRequirements.withRepetitions(sep, drafted, claims));
    Set<Integer> listed = rows(SepRequirements.withRepetitions(sep, edited, claims));
    listed.removeAll(found);
    Set<Integer> known = new TreeSet<>();
    for (ClaimedSentence each : SepRequirements.withRepetitions(sep, drafted, claims)) {
      if (each.isClaimed()) {
        written.on(each.sentence()).forEach(claim -> known.add(claim.row()));
      }
    }
    theirs.rows().stream()
        .filter(row -> !found.contains(row.index()) && !listed.contains(row.index()))
        .map(row -> row.tier().label() + " " + row.quote())
        .forEach(row -> lacking.add(row.substring(0, Math.min(row.length(), 49))));
    int all = theirs.rows().size();
    int rows = ours.rows().size();
    return "%d rows found, %d listed as edits, %d lacking; %d of %d added"
        .formatted(
            found.size(),
            listed.size(),
            all - found.size() - listed.size(),
            rows - known.size(),
            rows);
  }

  private static List<NormativeSentence> sentences(
      Specification spec, Predicate<NormativeSentence> selected) {
    return spec.paths().stream()
        .filter(PageSelector.DRAFT::test)
        .flatMap(path -> NormativeSentence.in(spec, path).stream())
        .filter(selected)
        .toList();
  }

  private static Set<Integer> rows(List<ClaimedSentence> sentences) {
    return sentences.stream()
        .flatMap(each -> each.claims().stream())
        .map(ClaimIndex.Claim::row)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static FileMatch match(Specification spec, Path file) throws IOException {
    SourceText text = new SourceText(file.getFileName().toString(), Files.readString(file));
    return new FileMatch(spec, SepFile.read(text));
  }
}
