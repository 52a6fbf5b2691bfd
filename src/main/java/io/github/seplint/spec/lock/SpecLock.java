package io.github.seplint.spec.lock;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lock file {@code spec.lock}: the sentences that files quoted when they were last accepted.
 *
 * @param files by path relative to the directory of the lock, with {@code /} as separator
 */
public record SpecLock(SortedMap<String, LockedFile> files) {
  /** The version of the file format. */
  public static final int VERSION = 1;

  /** A lock without files. */
  public static final SpecLock EMPTY = new SpecLock(new TreeMap<>());

  public SpecLock {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The locked rows of a file. */
  public Optional<LockedFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /**
   * A file as it was locked.
   *
   * @param pins the commits of the repositories with pages that it cites or quotes, by the
   *     {@linkplain io.github.seplint.spec.page.PageUrls#prefix prefix} of their URLs; directories
   *     have none
   * @param pages the SHA-256 of the pages that it cites or quotes, by their paths
   * @param rows by their {@linkplain io.github.seplint.sep.RowKey keys}
   */
  public record LockedFile(
      SortedMap<String, Pin> pins,
      SortedMap<String, String> pages,
      SortedMap<String, LockedRow> rows) {

    /** Locks a file as it matches a revision of the specification. */
    public static LockedFile of(FileMatch match) {
      Specification spec = match.spec();
      SortedMap<String, Pin> pins = new TreeMap<>();
      SortedMap<String, String> pages = new TreeMap<>();
      SortedMap<String, LockedRow> rows = new TreeMap<>();
      RowKeys keys = RowKeys.of(match.file());
      for (Requirement row : match.file().requirements()) {
        row.text()
            .ifPresent(text -> rows.put(keys.of(row).text(), LockedRow.unverified(text.value())));
      }
      for (RowMatch row : match.rows()) {
        LockedRow locked = LockedRow.of(row);
        rows.put(keys.of(row.row()).text(), locked);
        Stream.concat(
                locked.sentences().stream().map(LockedSentence::page), Stream.of(row.link().path()))
            .filter(path -> !path.isEmpty())
            .forEach(
                path -> {
                  sha256(spec, path).ifPresent(hash -> pages.put(path, hash));
                  spec.source(path).ifPresent(source -> addPin(source, pins));
                });
      }
      return new LockedFile(pins, pages, rows);
    }

    private static void addPin(PageSource source, SortedMap<String, Pin> pins) {
      source
          .commit()
          .ifPresent(at -> pins.put(source.urls().prefix(), new Pin(at.id(), at.date())));
    }

    /** The locked row with a key. */
    public Optional<LockedRow> row(String key) {
      return Optional.ofNullable(rows.get(key));
    }

    /** The pages of pinned sources whose content differs from the locked one; normally none. */
    public List<String> differingPages(Specification pinned) {
      return pages.keySet().stream()
          .filter(path -> pin(pinned, path).isPresent())
          .filter(path -> !sha256(pinned, path).equals(Optional.ofNullable(pages.get(path))))
          .toList();
    }

    /** The pin of the source of a page. */
    public Optional<Pin> pin(Specification spec, String path) {
      return spec.source(path).map(source -> pins.get(source.urls().prefix()));
    }

    private static Optional<String> sha256(Specification spec, String path) {
      return spec.read(path).map(Sha256::of);
    }
  }

  /**
   * A row as it was locked.
   *
   * @param textSha256 the SHA-256 of the row's text
   * @param tier the tier of its match; empty if it cites no page of the specification
   * @param sentences the sentences that it quotes; for a paraphrase the most similar ones, none if
   *     nothing is similar
   */
  public record LockedRow(
      String textSha256, Optional<MatchTier> tier, List<LockedSentence> sentences) {

    /** Returns whether there was nothing to compare the row with. */
    public boolean isUnverified() {
      return tier.isEmpty();
    }

    /** Returns whether a row's text equals the locked one. */
    public boolean matches(String text) {
      return textSha256.equals(Sha256.of(text));
    }

    /** Returns whether a specification includes the sources of all sentences. */
    public boolean isCoveredBy(Specification spec) {
      return sentences.stream().allMatch(each -> spec.source(each.page()).isPresent());
    }

    static LockedRow of(RowMatch match) {
      List<LockedSentence> sentences =
          match.parts().stream().flatMap(LockedRow::sentences).distinct().toList();
      Optional<MatchTier> tier =
          match.unverified().isPresent() ? Optional.empty() : Optional.of(match.tier());
      return new LockedRow(Sha256.of(match.text().value()), tier, sentences);
    }

    /** Locks a row without a link. */
    static LockedRow unverified(String text) {
      return new LockedRow(Sha256.of(text), Optional.empty(), List.of());
    }

    private static Stream<LockedSentence> sentences(PartMatch part) {
      if (part.match().isPresent()) {
        return LockedSentence.of(part.match().get().span()).stream();
      }
      return part.tier() == MatchTier.SIMILAR
          ? part.similar().stream().flatMap(each -> LockedSentence.of(each.span()).stream())
          : Stream.empty();
    }
  }

  /**
   * A sentence of the specification that a row quotes, as it was when the row was locked.
   *
   * @param page path from the root of its tree, after host and path of the tree's URLs unless it is
   *     of the MCP site
   * @param anchor of its section; empty before the first heading
   * @param text without markup, white space folded; a cell of a table and a heading count as one
   */
  public record LockedSentence(String page, Optional<String> anchor, String text) {

    /** The SHA-256 of the text. */
    public String sha256() {
      return Sha256.of(text);
    }

    /** Returns whether it belongs to the same section as another. */
    boolean isInSectionOf(LockedSentence other) {
      return page.equals(other.page) && anchor.equals(other.anchor);
    }

    /** Joins sentences of one section into one. */
    static LockedSentence joined(List<LockedSentence> sentences) {
      String text = sentences.stream().map(LockedSentence::text).collect(Collectors.joining(" "));
      return new LockedSentence(sentences.get(0).page, sentences.get(0).anchor, text);
    }

    /** The sentences that contain some words, each once. */
    static List<LockedSentence> of(PageSpan span) {
      return span.sentences().stream()
          .map(
              each ->
                  new LockedSentence(span.path(), each.passage().section().anchor(), each.text()))
          .toList();
    }
  }

  /**
   * The commit of the specification that a file was locked against.
   *
   * @param commit its id, 40 hexadecimal digits
   * @param date its day, {@code yyyy-MM-dd}
   */
  public record Pin(String commit, String date) {
    private static final int SHORT = 10;

    /** The start of the id, for people. */
    public String shortId() {
      return commit.substring(0, SHORT);
    }
  }
}
