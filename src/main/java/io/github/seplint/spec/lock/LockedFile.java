package io.github.seplint.spec.lock;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.RowKeys;
import io.github.seplint.source.Sha256;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.SpecTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file as it was locked.
 *
 * @param pin the commit that it was locked against; empty if the specification was a folder
 * @param pages the SHA-256 of the pages that it cites or stands for, by their paths
 * @param rows by their {@linkplain io.github.seplint.sep.RowKey#written keys}
 */
public record LockedFile(
    Optional<Pin> pin, SortedMap<String, String> pages, SortedMap<String, LockedRow> rows) {

  public LockedFile {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** What a revision of the specification says of a file now. */
  public static LockedFile of(FileMatch match, Optional<Pin> pin) {
    SpecTree tree = match.spec().tree();
    SortedMap<String, String> pages = new TreeMap<>();
    SortedMap<String, LockedRow> rows = new TreeMap<>();
    RowKeys keys = RowKeys.of(match.file());
    for (Requirement requirement : match.file().requirements()) {
      Row row = requirement.row();
      row.text()
          .ifPresent(text -> rows.put(keys.of(row).written(), LockedRow.unverified(text.value())));
    }
    for (RowMatch row : match.rows()) {
      LockedRow locked = LockedRow.of(row);
      rows.put(keys.of(row.row()).written(), locked);
      List<String> paths = new ArrayList<>(locked.sentences().stream().map(s -> s.page()).toList());
      paths.add(row.link().path());
      paths.forEach(path -> sha256(tree, path).ifPresent(hash -> pages.put(path, hash)));
    }
    return new LockedFile(pin, pages, rows);
  }

  /** What is locked of a row. */
  public Optional<LockedRow> row(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The pages that a tree does not have as they were locked; none at the pin, if all is well. */
  public List<String> differingPages(SpecTree tree) {
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      if (!sha256(tree, page.getKey()).equals(Optional.of(page.getValue()))) {
        differing.add(page.getKey());
      }
    }
    return differing;
  }

  private static Optional<String> sha256(SpecTree tree, String path) {
    return tree.read(path).map(Sha256::of);
  }
}
