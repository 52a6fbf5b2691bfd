package io.github.seplint.spec;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlReader;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows which rows claim a sentence of the specification: those whose quote was found on words of
 * it, and those whose quote is like it. Who quotes nothing but the lead-in of a list claims its
 * items.
 */
public final class Claims {
  private final List<ClaimedWords> claimed = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  /** What the rows of some files claim in a revision. */
  public static Claims of(Specification spec, List<SourceText> files) {
    Claims claims = new Claims();
    for (SourceText file : files) {
      YamlDocument yaml = YamlReader.read(file.text());
      if (yaml.root().isEmpty() && !yaml.problems().isEmpty()) {
        claims.unread.add(file.path());
      }
      claims.add(spec, SepFile.of(file, yaml));
    }
    return claims;
  }

  private Claims() {}

  /** The words of the specification that a row claims. */
  private record ClaimedWords(Claim claim, List<Stretch> stretches) {
    boolean touches(Stretch sentence) {
      return stretches.stream().anyMatch(each -> each.overlaps(sentence));
    }

    boolean isWithin(Passage passage) {
      return stretches.stream().allMatch(each -> each.passage().equals(passage));
    }
  }

  /** The files that are no YAML, of whose rows nothing is known; in order. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  /** The rows that claim a sentence, in the order of the files. */
  public List<Claim> on(NormativeUnit unit) {
    return claimed.stream()
        .filter(each -> each.touches(unit.stretch()) || quotesLead(each, unit))
        .map(ClaimedWords::claim)
        .toList();
  }

  private static boolean quotesLead(ClaimedWords words, NormativeUnit unit) {
    Optional<Stretch> lead = unit.lead();
    return lead.isPresent() && words.isWithin(lead.get().passage()) && words.touches(lead.get());
  }

  private void add(Specification spec, SepFile file) {
    for (RowMatch match : new FileMatch(spec, file).rows()) {
      List<Stretch> stretches = new ArrayList<>();
      match.parts().forEach(part -> stretches.addAll(stretches(part)));
      if (!stretches.isEmpty()) {
        claimed.add(new ClaimedWords(claim(file, match), stretches));
      }
    }
  }

  private static List<Stretch> stretches(PartMatch part) {
    if (part.tier() == Tier.SIMILAR) {
      return part.near().map(near -> like(part, near.unit().stretches())).orElse(List.of());
    }
    return part.found().map(Found::stretches).orElse(List.of());
  }

  /** Of two sentences, or the cells of a row, those of which the quote has two words in three. */
  private static List<Stretch> like(PartMatch part, List<Stretch> stretches) {
    if (stretches.size() == 1) {
      return stretches;
    }
    Terms quote = Terms.of(part.quote().words());
    return stretches.stream()
        .filter(each -> 3 * quote.common(Terms.of(List.of(each))) >= 2 * (each.to() - each.from()))
        .toList();
  }

  private static Claim claim(SepFile file, RowMatch match) {
    int index = match.row().index();
    int line = file.source().positionOf(match.row().mapping().span().start()).line();
    String disposition =
        file.requirements().stream()
            .filter(each -> each.row().index() == index)
            .map(Claims::disposition)
            .findFirst()
            .orElse("");
    return new Claim(file.source().path(), file.number(), index, line, disposition);
  }

  private static String disposition(Requirement requirement) {
    return requirement.match(
        checked -> checked.check().map(YamlScalar::value).orElse(""),
        excluded -> Claim.EXCLUDED,
        unkeyed -> "");
  }
}
