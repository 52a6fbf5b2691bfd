package io.github.seplint.spec.requirement;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index of the rows that claim a sentence of the specification: those whose quote matches words
 * of it, and those whose quote is similar to it. A row that quotes only the lead-in of a list
 * claims its items.
 */
public final class ClaimIndex {
  private static final double HALF = 0.5;
  private static final double MOST = 2.0 / 3;

  private final List<Claimed> claimed = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final NavigableSet<Long> seps = new TreeSet<>();
  private final Map<Long, ResolvedLink> cited = new HashMap<>();

  /** Indexes the claims of the rows of some files in a revision. */
  public static ClaimIndex of(Specification spec, List<SourceText> files) {
    ClaimIndex claims = new ClaimIndex();
    for (SourceText file : files) {
      YamlDocument yaml = YamlParser.read(file.text());
      if (yaml.root().isEmpty() && !yaml.problems().isEmpty()) {
        claims.unreadable.add(file.path());
      }
      claims.add(new FileMatch(spec, SepFile.of(file, yaml)));
    }
    return claims;
  }

  /** Indexes the claims of rows that are already matched. */
  public static ClaimIndex of(List<FileMatch> files) {
    ClaimIndex claims = new ClaimIndex();
    files.forEach(claims::add);
    return claims;
  }

  private ClaimIndex() {}

  /**
   * The parts of the specification that a row claims.
   *
   * @param found the words that its quote matches
   * @param like the words that its quote is similar to
   * @param changed keywords that differ in its quote
   */
  private record Claimed(
      Claim claim,
      String text,
      List<TokenRange> found,
      List<TokenRange> like,
      List<Place> changed) {

    boolean touches(NormativeSentence unit) {
      TokenRange sentence = unit.range();
      return found.stream().anyMatch(each -> each.overlaps(sentence))
          || like.stream().anyMatch(each -> each.overlaps(sentence))
          || changed.stream().anyMatch(each -> isIn(each, unit.place()))
          || unit.leadInRange().filter(this::isAllThatIsQuoted).isPresent();
    }

    private boolean isAllThatIsQuoted(TokenRange lead) {
      return found.stream().anyMatch(each -> each.overlaps(lead))
          && found.stream().allMatch(each -> each.words() == lead.words());
    }

    private static boolean isIn(Place keyword, Place sentence) {
      return keyword.path().equals(sentence.path()) && sentence.span().contains(keyword.span());
    }
  }

  /** The numbers of the files that have one, ascending. */
  public NavigableSet<Long> seps() {
    return Collections.unmodifiableNavigableSet(seps);
  }

  /** The files that are not valid YAML and whose rows are unknown, in order. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The rows that claim a sentence, in the order of the files. */
  public List<Claim> on(NormativeSentence unit) {
    return claimed.stream().filter(each -> each.touches(unit)).map(Claimed::claim).toList();
  }

  /** The page that the file of a SEP cites; it may not exist. */
  public Optional<ResolvedLink> citedPage(long sep) {
    return Optional.ofNullable(cited.get(sep));
  }

  /** The texts of the rows of a SEP, in the order of the files. */
  Map<Claim, String> texts(long sep) {
    Map<Claim, String> texts = new LinkedHashMap<>();
    claimed.stream()
        .filter(each -> each.claim().sep().equals(OptionalLong.of(sep)))
        .forEach(each -> texts.put(each.claim(), each.text()));
    return texts;
  }

  private void add(FileMatch file) {
    file.file().number().ifPresent(sep -> add(sep, file));
    for (RowMatch match : file.rows()) {
      List<TokenRange> found = new ArrayList<>();
      List<TokenRange> like = new ArrayList<>();
      List<Place> changed = new ArrayList<>();
      for (PartMatch part : match.parts()) {
        part.match().ifPresent(each -> found.addAll(each.ranges()));
        part.keywordChange().ifPresent(each -> changed.add(each.specifiedAt()));
        if (part.tier() == MatchTier.SIMILAR && part.keywordChange().isEmpty()) {
          part.similar().ifPresent(near -> like.addAll(like(part, near.span().ranges())));
        }
      }
      claimed.add(new Claimed(claim(file.file(), match), match.quote(), found, like, changed));
    }
  }

  private void add(long sep, FileMatch file) {
    seps.add(sep);
    file.file().specUrl().ifPresent(url -> cited.put(sep, file.spec().link(url.value())));
  }

  /**
   * The ranges that a part is similar to: of two sentences those of which the quote has half of the
   * words, else the one of which it has the most; of the cells of a row, which are short, those of
   * which it has two thirds.
   */
  private static List<TokenRange> like(PartMatch part, List<TokenRange> ranges) {
    TermVector quote = TermVector.of(part.quote().words());
    double most = ranges.stream().mapToDouble(each -> share(quote, each)).max().orElse(0);
    return ranges.stream()
        .filter(each -> share(quote, each) >= Math.min(most, isCell(each) ? MOST : HALF))
        .toList();
  }

  private static boolean isCell(TokenRange range) {
    return range.passage().block() instanceof MdxBlock.Cell;
  }

  private static double share(TermVector quote, TokenRange sentence) {
    return (double) quote.common(sentence.terms()) / sentence.count();
  }

  private static Claim claim(SepFile file, RowMatch match) {
    int line = file.source().positionOf(match.row().mapping().span().start()).line();
    return new Claim(file.path(), file.number(), match.index(), line, match.disposition());
  }

  /**
   * A row that quotes a sentence of the specification.
   *
   * @param file its display path
   * @param sep the number of the file; empty if it has none
   * @param row index in the rows of the file, counted from 0
   * @param line of the row in its file, counted from 1
   * @param disposition the row's check id, or {@code excluded}; empty if it has neither
   */
  public record Claim(String file, OptionalLong sep, int row, int line, String disposition) {
    /** Written by hand, like the next: a record's generated method makes a class at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Claim claim
          && row == claim.row
          && line == claim.line
          && file.equals(claim.file)
          && sep.equals(claim.sep)
          && disposition.equals(claim.disposition);
    }

    @Override
    public int hashCode() {
      return (file.hashCode() * 31 + row) * 31 + line;
    }
  }

  /**
   * A normative sentence with the rows that claim it.
   *
   * @param claims in the order of the files and their rows
   */
  public record ClaimedSentence(NormativeSentence sentence, List<Claim> claims) {

    public boolean isClaimed() {
      return !claims.isEmpty();
    }
  }
}
