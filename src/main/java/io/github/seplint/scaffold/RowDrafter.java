package io.github.seplint.scaffold;

import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.sep.CheckIdGenerator;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.page.PageUrls;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts rows from normative sentences: one for each, or one for each clause of two levels. */
public final class RowDrafter {
  private static final String MIXED = "Mixes MUST and SHOULD; quote each part in its own row.";
  private static final String NOT_LITERAL = "Not a literal quote; compare it with the page.";

  private static final Pattern DIRECTORIES =
      Pattern.compile("^(?:docs/)?(?:specification/[^/]+/)?|\\.mdx?$");

  private static final Pattern CLAUSES =
      Pattern.compile("(?:;|,? [—–]|:|,)\\s+(?:(?:and|but|while|whereas)\\s+)?(?=\\S)");

  /** A clause with a subject of its own: a few words directly before the keyword. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?!(?:it|they|he|this|these|those|which|that|who|when|if|unless"
              + "|and|or|but|then|also)\\b)[\\w'/-]+ ){1,5}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARENTHESIS = Pattern.compile("[()]");

  private final Specification spec;
  private final long sep;
  private final CheckIdGenerator ids;
  private final QuoteMatcher matcher;

  /**
   * Creates a drafter.
   *
   * @param spec has the pages of the sentences
   * @param files the files of the project, whose check ids are in use
   */
  public RowDrafter(Specification spec, long sep, List<SepFile> files) {
    this.spec = spec;
    this.sep = sep;
    this.ids = new CheckIdGenerator(sep, ids(files));
    this.matcher = new QuoteMatcher(spec);
  }

  private static List<String> ids(List<SepFile> files) {
    return files.stream()
        .flatMap(file -> file.requirements().stream())
        .flatMap(row -> row.check().map(YamlScalar::value).or(row::proposedId).stream())
        .toList();
  }

  /** The rows for some sentences, in their order. */
  public List<RowDraft> draft(List<NormativeSentence> sentences) {
    return sentences.stream().flatMap(each -> draft(each).stream()).toList();
  }

  private List<RowDraft> draft(NormativeSentence sentence) {
    Optional<String> quote =
        texts(sentence).stream().filter(text -> isQuote(text, url(sentence))).findFirst();
    List<String> parts = parts(quote.orElseGet(() -> withStraightQuotes(sentence.text())));
    Optional<String> note =
        quote.isEmpty()
            ? Optional.of(NOT_LITERAL)
            : parts.size() == 1 && isMixed(quote.get()) ? Optional.of(MIXED) : Optional.empty();
    List<RowDraft> rows = new ArrayList<>();
    for (String part : parts) {
      Undecided decision = new Undecided(ids.propose(part));
      rows.add(new RowDraft(part, url(sentence), section(sentence), note, decision));
    }
    return rows;
  }

  /** The texts by which a row may quote a sentence, the one that most names its subject first. */
  private static List<String> texts(NormativeSentence sentence) {
    String text = sentence.text();
    return Stream.of(sentence.context().map(context -> context + " " + text), Optional.of(text))
        .flatMap(Optional::stream)
        .map(RowDrafter::withStraightQuotes)
        .toList();
  }

  /** Traceability files have straight quotes; see the rule text-curly-quotes. */
  private static String withStraightQuotes(String text) {
    return text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"");
  }

  private boolean isQuote(String text, String url) {
    return matcher.match(text, spec.link(url), sep).stream()
        .allMatch(part -> part.tier().compareTo(MatchTier.COMPOSED) <= 0);
  }

  /** The URL of a section; of a repository's page at the commit that was read. */
  private String url(NormativeSentence sentence) {
    String path = sentence.path();
    Optional<String> anchor = sentence.section().anchor();
    String url = spec.page(path).map(page -> page.url(anchor)).orElseGet(() -> spec.url(path));
    return spec.source(path)
        .filter(source -> source.urls() instanceof PageUrls.GitHub)
        .flatMap(source -> source.commit())
        .map(commit -> url.replace("/blob/HEAD/", "/blob/" + commit.id() + "/"))
        .orElse(url);
  }

  /** The section and page of a sentence, for readers. */
  public static String section(NormativeSentence sentence) {
    String page = DIRECTORIES.matcher(sentence.path()).replaceAll("");
    Section section = sentence.section();
    return section.title().isEmpty() ? page : section.title() + " (" + page + ")";
  }

  private static boolean isMixed(String text) {
    return NormativeKeyword.in(text).stream()
            .map(NormativeKeyword::level)
            .filter(level -> level != Level.MAY)
            .distinct()
            .count()
        > 1;
  }

  /** The clauses of a text with keywords of two levels, if each has one; else the text. */
  private static List<String> parts(String text) {
    if (!isMixed(text) || PARENTHESIS.matcher(text).find()) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    Matcher boundary = CLAUSES.matcher(text);
    int start = 0;
    while (boundary.find()) {
      String before = text.substring(start, boundary.start());
      if (hasKeyword(before) && beginsClause(text.substring(boundary.end()))) {
        parts.add(before);
        start = boundary.end();
      }
    }
    parts.add(text.substring(start));
    return parts.stream().noneMatch(RowDrafter::isMixed) ? parts : List.of(text);
  }

  private static boolean hasKeyword(String text) {
    return !NormativeKeyword.in(text).isEmpty();
  }

  private static boolean beginsClause(String text) {
    List<NormativeKeyword> keywords = NormativeKeyword.in(text);
    return !keywords.isEmpty()
        && CLAUSE.matcher(text.substring(0, keywords.get(0).start())).matches();
  }
}
