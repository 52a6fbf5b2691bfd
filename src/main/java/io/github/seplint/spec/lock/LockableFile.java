package io.github.seplint.spec.lock;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.Quote;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A traceability file as a lock sees it. */
public final class LockableFile {
  private final SepFile file;

  private LockableFile(SepFile file) {
    this.file = file;
  }

  public static LockableFile read(SourceText source) {
    return new LockableFile(SepFile.of(source, YamlParser.read(source.text())));
  }

  /** As it is shown. */
  public String path() {
    return file.source().path();
  }

  /** Whether it cannot be read as YAML. */
  public boolean isBroken() {
    return file.yaml().root().isEmpty();
  }

  /** The number of its SEP in digits. */
  public Optional<String> number() {
    return file.digits();
  }

  /**
   * A row with a text.
   *
   * @param index place among the rows of the file, counted from 0
   * @param key what a lock calls it
   * @param place where its text stands
   */
  public record LockableRow(int index, String key, String text, Place place) {}

  /** The rows that have a text, in order. */
  public List<LockableRow> rows() {
    RowKeys keys = RowKeys.of(file);
    List<LockableRow> rows = new ArrayList<>();
    for (Requirement requirement : file.requirements()) {
      Row row = requirement.row();
      if (row.text().isPresent()) {
        YamlScalar text = row.text().get();
        Place place = file.source().place(text.span());
        rows.add(new LockableRow(row.index(), keys.of(row).written(), text.value(), place));
      }
    }
    return rows;
  }

  /** What a revision says of it now. */
  public LockedFile lock(Specification spec, Optional<Pin> pin) {
    return LockedFile.of(new FileMatch(spec, file), pin);
  }

  /** Tells how well revisions fit it. */
  public RevisionScorer fit() {
    return new RevisionScorer(file);
  }

  /**
   * How well revisions of the specification fit a file. A page that has been looked at is not
   * looked at again in another revision, so that a history is gone through quickly. For one thread.
   */
  static final class RevisionScorer {
    private final List<Asked> rows = new ArrayList<>();
    private final Map<Looked, Boolean> known = new HashMap<>();

    /** A row's text, and the parts of it. */
    private record Asked(String url, Quote whole, List<Quote> parts) {}

    private record Looked(Asked row, String path, String contentId) {}

    public RevisionScorer(SepFile file) {
      for (Requirement requirement : file.requirements()) {
        Row row = requirement.row();
        Optional<YamlScalar> url = row.url().or(file::specUrl);
        if (row.text().isPresent() && url.isPresent()) {
          String text = row.text().get().value();
          rows.add(new Asked(url.get().value(), Quote.of(text, 0), QuoteMatcher.parts(text)));
        }
      }
    }

    /** How many rows a revision holds on the pages that they cite: at EDITED or better. */
    public int of(Specification spec) {
      int held = 0;
      for (Asked row : rows) {
        ResolvedLink link = spec.link(row.url);
        held += link.isFound() && holds(spec, link.path(), row) ? 1 : 0;
      }
      return held;
    }

    private boolean holds(Specification spec, String path, Asked row) {
      Optional<String> id = spec.tree().contentId(path);
      return id.isEmpty()
          ? look(spec, path, row)
          : known.computeIfAbsent(new Looked(row, path, id.get()), key -> look(spec, path, row));
    }

    private static boolean look(Specification spec, String path, Asked row) {
      return spec.page(path)
          .filter(
              page -> stands(page, row.whole) || row.parts.stream().allMatch(p -> stands(page, p)))
          .isPresent();
    }

    private static boolean stands(Page page, Quote quote) {
      return !QuoteMatcher.find(page, quote).isEmpty();
    }
  }
}
