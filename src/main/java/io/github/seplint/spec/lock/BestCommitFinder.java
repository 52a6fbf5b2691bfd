package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.Quote;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Finds for each file the commit with most of its rows on the pages that they cite. Authors quote
 * branches before these are merged, so all commits are tried. Of equal commits a first-parent
 * commit is preferred, then the newest.
 */
public final class BestCommitFinder {
  private final Set<String> firstParents = new HashSet<>();
  private final Map<String, RevisionScorer> scorers = new LinkedHashMap<>();
  private final Map<String, Candidate> best = new HashMap<>();

  private record Candidate(Commit commit, int rows, boolean firstParent) {
    boolean isWorseThan(Candidate other) {
      return other.rows > rows || (other.rows == rows && other.firstParent && !firstParent);
    }
  }

  private BestCommitFinder(List<SepFile> files) {
    files.forEach(file -> scorers.put(file.path(), new RevisionScorer(file)));
  }

  /**
   * Finds the best commit of a source for each file.
   *
   * @param tree the tree of the source
   * @param commits the commit of the tree and its ancestors, the oldest first
   * @param progress receives the number of commits that were compared
   * @return commits by the paths of the files
   */
  public static Map<String, Commit> find(
      PageSource source,
      GitSpecTree tree,
      List<Commit> commits,
      List<SepFile> files,
      IntConsumer progress) {
    BestCommitFinder finder = new BestCommitFinder(files);
    tree.repository().firstParents(tree.commit()).forEach(e -> finder.firstParents.add(e.id()));
    Specification spec = new Specification(List.of(source));
    for (int i = commits.size() - 1; i >= 0; i--) {
      spec = spec.with(List.of(spec.sources().get(0).with(tree.at(commits.get(i)))));
      finder.add(commits.get(i), spec);
      progress.accept(commits.size() - i);
    }
    Map<String, Commit> found = new HashMap<>();
    finder.best.forEach((path, candidate) -> found.put(path, candidate.commit));
    return found;
  }

  private void add(Commit commit, Specification spec) {
    boolean firstParent = firstParents.contains(commit.id());
    scorers.forEach(
        (path, scorer) -> {
          Candidate candidate = new Candidate(commit, scorer.score(spec), firstParent);
          best.merge(path, candidate, (old, next) -> old.isWorseThan(next) ? next : old);
        });
  }

  /**
   * Counts the rows of a file that a revision contains. A page is not searched again in another
   * revision with the same content, so that a history takes little time. For one thread.
   */
  private static final class RevisionScorer {
    private final List<QuotedRow> rows = new ArrayList<>();
    private final Map<SearchedPage, Boolean> known = new HashMap<>();

    /** A row with its text as one quote, as several parts, and the sentences of each part. */
    private record QuotedRow(String url, Quote text, List<QuotedPart> parts) {}

    private record QuotedPart(Quote text, List<Quote> sentences) {
      boolean isOn(Page page) {
        return contains(page, text)
            || (sentences.size() > 1 && sentences.stream().allMatch(each -> contains(page, each)));
      }
    }

    private record SearchedPage(QuotedRow row, String path, String contentId) {}

    RevisionScorer(SepFile file) {
      for (Requirement row : file.requirements()) {
        Optional<YamlScalar> url = row.url().or(file::specUrl);
        if (row.text().isPresent() && url.isPresent()) {
          String text = row.text().get().value();
          List<QuotedPart> parts =
              QuoteMatcher.parts(text).stream()
                  .map(part -> new QuotedPart(part, part.sentences(text)))
                  .toList();
          rows.add(new QuotedRow(url.get().value(), Quote.of(text, 0), parts));
        }
      }
    }

    /** The number of rows that are on the page that they cite, at tier EDITED or better. */
    int score(Specification spec) {
      int score = 0;
      for (QuotedRow row : rows) {
        ResolvedLink link = spec.link(row.url);
        score += link.isFound() && contains(spec, link.path(), row) ? 1 : 0;
      }
      return score;
    }

    private boolean contains(Specification spec, String path, QuotedRow row) {
      Optional<String> id = spec.contentId(path);
      return id.isEmpty()
          ? search(spec, path, row)
          : known.computeIfAbsent(
              new SearchedPage(row, path, id.get()), key -> search(spec, path, row));
    }

    private static boolean search(Specification spec, String path, QuotedRow row) {
      return spec.page(path)
          .filter(
              page ->
                  contains(page, row.text) || row.parts.stream().allMatch(part -> part.isOn(page)))
          .isPresent();
    }

    private static boolean contains(Page page, Quote quote) {
      return !QuoteMatcher.find(page, quote).isEmpty();
    }
  }
}
