package io.github.seplint.rules.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.PublicData;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The properties of every offered fix: each by itself, and all together. */
final class QuoteFixPropertyTest {
  private static final int FILES = Integer.getInteger("seplint.quoteFiles", 3);
  private static final int ROWS = 30;
  private static final List<String> KEYWORDS = List.of("MUST", "SHOULD NOT", "MAY");

  @Test
  void fixesOfOurCorpusLoseNothing() throws IOException {
    check(specification(Path.of("fixtures/spec")), LintFixtures.inputs(Path.of("fixtures/corpus")));
  }

  @Test
  void fixesOfThePublicCorpusLoseNothing() throws IOException {
    Specification spec = specification(PublicData.get("spec"));
    check(spec, LintFixtures.inputs(PublicData.get("seps")));
    check(spec, LintFixtures.inputs(PublicData.get("history")));
  }

  @Test
  void fixesOfChangedQuotesLoseNothing() {
    changedQuotes(specification(Path.of("fixtures/spec")));
  }

  @Test
  void fixesOfChangedQuotesOfPublicPagesLoseNothing() {
    changedQuotes(specification(PublicData.get("spec")));
  }

  private static Specification specification(Path directory) {
    return new Specification(DirectorySpecTree.of(directory, "spec", link -> false));
  }

  private static void changedQuotes(Specification spec) {
    List<Page> pages =
        spec.paths().stream()
            .filter(path -> path.contains("/draft/") && !path.endsWith("schema.mdx"))
            .flatMap(path -> spec.page(path).stream())
            .toList();
    long seed = Long.getLong("seplint.seed", 7001);
    Random random = new Random(seed);
    for (int file = 0; file < FILES; file++) {
      StringBuilder yaml = new StringBuilder("sep: 7001\n");
      Page cited = pages.get(random.nextInt(pages.size()));
      yaml.append("spec_url: ").append(cited.url(Optional.empty())).append("\nrequirements:\n");
      for (int row = 0; row < ROWS; row++) {
        Page page = random.nextInt(4) > 0 ? cited : pages.get(random.nextInt(pages.size()));
        String text = quote(page, random).replace("'", "''");
        yaml.append("  - check: sep-7001-a" + row + "\n    text: '" + text + "'\n");
        yaml.append(random.nextBoolean() ? "    url: " + page.url(Optional.empty()) + "\n" : "");
      }
      check(spec, "seed " + seed + ", file " + file + "/sep-7001.yaml", yaml.toString());
    }
  }

  /** Some sentences of a page, of which a sentence or some words are left out or changed. */
  private static String quote(Page page, Random random) {
    List<Passage> passages =
        page.passages().stream().filter(each -> each.words().count() > 3).toList();
    if (passages.isEmpty()) {
      return "Nothing MUST be here.";
    }
    int first = random.nextInt(passages.size());
    List<String> sentences = new ArrayList<>();
    for (int i = first; i < Math.min(first + 1 + random.nextInt(3), passages.size()); i++) {
      passages.get(i).sentences().forEach(each -> sentences.add(written(each, random)));
    }
    while (sentences.size() > 1 && (sentences.size() > 5 || random.nextInt(3) > 0)) {
      sentences.remove(random.nextInt(sentences.size()));
    }
    return String.join(random.nextInt(9) == 0 ? " / " : " ", sentences);
  }

  private static String written(TokenRange sentence, Random random) {
    String text = random.nextInt(3) == 0 ? sentence.textWithBackTicks() : sentence.text();
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int change = random.nextInt(4); change > 0 && words.size() > 3; change--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(6)) {
        case 0 -> words.set(at, "lamp");
        case 1 -> words.add(at, "really");
        case 2 -> words.subList(at, Math.min(words.size() - 1, at + 4)).clear();
        case 3 -> words.add(at, KEYWORDS.get(random.nextInt(KEYWORDS.size())));
        case 4 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> words.remove(at);
      }
    }
    return String.join(" ", words);
  }

  private static void check(Specification spec, List<InputFile> files) throws IOException {
    for (InputFile file : files) {
      String text = new String(file.content().read(), StandardCharsets.UTF_8);
      if (text.contains("requirements:")) {
        check(spec, file.path(), text);
      }
    }
  }

  private static void check(Specification spec, String path, String text) {
    SpecReference reference = SpecReference.of(spec);
    for (Diagnostic diagnostic : LintFixtures.lint(path, text, reference)) {
      diagnostic
          .fix()
          .ifPresent(
              offered ->
                  checkRows(
                      spec,
                      path + ": " + offered.fix(),
                      text,
                      TextEdit.apply(text, offered.fix().edits())));
    }
    for (boolean unsafe : List.of(false, true)) {
      String fixed = LintFixtures.fix(path, text, unsafe, reference);
      checkRows(spec, path + ": all fixes", text, fixed);
      assertEquals(fixed, LintFixtures.fix(path, fixed, unsafe, reference), path + ": twice");
    }
  }

  /** Compares rows by their place, without those whose text did not change. */
  private static void checkRows(Specification spec, String name, String before, String after) {
    List<RowMatch> old = new ArrayList<>(rows(spec, before));
    List<RowMatch> now = new ArrayList<>(rows(spec, after));
    List<String> texts = old.stream().map(RowMatch::quote).toList();
    List<String> fixed = now.stream().map(RowMatch::quote).toList();
    // keyword-may-only removes rows that require nothing.
    boolean removed = now.size() < old.size();
    old.removeIf(row -> removed && isOptional(row.quote()) && !fixed.contains(row.quote()));
    assertEquals(List.of(), missing(old, now), name + ": sentences");
    old.removeIf(row -> fixed.contains(row.quote()));
    now.removeIf(row -> texts.contains(row.quote()));
    for (RowMatch row : old) {
      RowMatch same =
          now.stream()
              .filter(each -> each.disposition().equals(row.disposition()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(name + ": lost " + row.quote()));
      now.remove(same);
      checkText(name, row, same);
    }
  }

  private static void checkText(String name, RowMatch old, RowMatch now) {
    String was = old.quote();
    String is = now.quote();
    String change = name + ":\n" + was + "\n" + is + "\n";
    assertEquals(List.of(), missing(List.of(old), List.of(now)), change);
    assertEquals(keywords(was), common(keywords(was), keywords(is)), change);
    boolean same =
        is.startsWith(was.substring(0, 1)) && is.endsWith(was.substring(was.length() - 1));
    boolean fragment = is.endsWith(":") || is.matches("(?s)[a-z].*|(MUST|SHOULD|MAY)\\b.*");
    assertEquals(false, fragment && !same, change);
  }

  private static boolean isOptional(String text) {
    return NormativeKeyword.highest(NormativeKeyword.in(text))
        .filter(level -> level == NormativeKeyword.Level.MAY)
        .isPresent();
  }

  private static List<String> missing(List<RowMatch> old, List<RowMatch> now) {
    List<String> bound = sentences(now);
    return sentences(old).stream().filter(each -> !bound.contains(each)).toList();
  }

  /** Without words such as "Fails.", which are at many places. */
  private static List<String> sentences(List<RowMatch> rows) {
    return rows.stream()
        .flatMap(row -> row.parts().stream())
        .filter(part -> part.isFound() && part.quote().words().count() > 2)
        .flatMap(part -> part.sentences().stream())
        .map(TokenRange::text)
        .toList();
  }

  private static List<String> keywords(String text) {
    return NormativeKeyword.in(text).stream().map(each -> each.span().slice(text)).toList();
  }

  /** The first words that are also in another list, in order. */
  private static List<String> common(List<String> words, List<String> others) {
    List<String> common = new ArrayList<>();
    for (String other : others) {
      if (common.size() < words.size() && words.get(common.size()).equals(other)) {
        common.add(other);
      }
    }
    return common;
  }

  private static List<RowMatch> rows(Specification spec, String text) {
    SourceText source = new SourceText("sep.yaml", text);
    return new FileMatch(spec, SepFile.of(source, YamlParser.read(text))).rows();
  }
}
