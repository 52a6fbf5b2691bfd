package io.github.seplint.sep;

import io.github.seplint.text.Sha256;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The key of a part of a file, derived from its text and never from its position, so that rows can
 * be moved. It is hashed only when it is written, as most keys are not.
 *
 * @param name the check id, the text, the complete row or the key, depending on {@code kind}
 * @param occurrence counted from 1 among the rows of the file with the same name
 */
public record RowKey(Kind kind, String name, int occurrence) {

  /** The kind of text that a key is made of. */
  public enum Kind {
    /** A row with a check id. */
    CHECK,
    /** A row without a check id, identified by its text. */
    TEXT,
    /** A row with neither: by all that is written. */
    ROW,
    /** A key of the file, and its value in a file without rows. */
    KEY,
    /** The parts that belong to no row and no key. */
    FILE
  }

  /** The file itself. */
  public static final RowKey FILE = new RowKey(Kind.FILE, "", 1);

  /** A key of YAML may not have more than 1024 characters. */
  private static final int LONGEST = 200;

  private static final int DIGITS = 12;

  /**
   * Returns the form used in locks, baselines and fingerprints: {@code sep-7001-lamp}, {@code
   * text:} and the beginning of a SHA-256, {@code key:spec_url}, {@code file}; the second of equal
   * rows ends in {@code #2}. Printable ASCII without white space.
   */
  public String text() {
    String once =
        switch (kind) {
          case CHECK -> isPlain() ? name : "check:" + hash();
          case TEXT -> "text:" + hash();
          case ROW -> "row:" + hash();
          case KEY -> "key:" + (isPlain() ? name : hash());
          case FILE -> "file";
        };
    return occurrence > 1 ? once + "#" + occurrence : once;
  }

  private String hash() {
    return Sha256.of(name).substring(0, DIGITS);
  }

  /** Returns whether a name is unambiguous as it is. */
  private boolean isPlain() {
    boolean plain = !name.isEmpty() && name.length() <= LONGEST && !name.equals("file");
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c > ' ' && c <= '~' && c != ':' && c != '#';
    }
    return plain;
  }

  /** The keys of a file's rows, computed on first use. Not thread-safe. */
  public static final class RowKeys {
    private final SepFile file;
    private List<RowKey> keys = List.of();
    private List<YamlNode> rows = List.of();

    private RowKeys(SepFile file) {
      this.file = file;
    }

    /** Returns the keys of the rows of a file. */
    public static RowKeys of(SepFile file) {
      return new RowKeys(file);
    }

    /** The file whose rows have these keys. */
    public SepFile file() {
      return file;
    }

    /** The key of a row of this file. */
    public RowKey of(Requirement row) {
      read();
      return keys.get(row.index());
    }

    /**
     * Returns the key of the part that a span begins in: the row, with its own comments; otherwise
     * the key of the file; otherwise the file. An empty span at the very beginning means the file.
     */
    public RowKey at(Span span) {
      read();
      int offset = span.start();
      if (offset == 0 && span.isEmpty()) {
        return RowKey.FILE;
      }
      int row = rowAt(offset);
      if (row >= 0) {
        return keys.get(row);
      }
      int line = file.source().lineIndex(Math.min(offset, file.source().text().length()));
      return byLine(line).or(() -> key(line)).orElse(RowKey.FILE);
    }

    private void read() {
      if (keys.isEmpty()) {
        rows = rows();
        keys = keys();
      }
    }

    private List<YamlNode> rows() {
      Optional<YamlEntry> rows = file.root().flatMap(root -> root.entry("requirements"));
      return rows.isPresent() && rows.get().value() instanceof YamlSequence sequence
          ? sequence.items()
          : List.of();
    }

    private List<RowKey> keys() {
      // By texts: a record's own hash makes a class at each start.
      Map<String, Integer> seen = new HashMap<>();
      List<RowKey> found = new ArrayList<>(rows.size());
      for (YamlNode row : rows) {
        RowKey first = first(row);
        int occurrence = seen.getOrDefault(first.kind().name() + first.name(), 0) + 1;
        seen.put(first.kind().name() + first.name(), occurrence);
        found.add(new RowKey(first.kind(), first.name(), occurrence));
      }
      return found;
    }

    private RowKey first(YamlNode node) {
      if (node instanceof YamlMapping row) {
        Optional<YamlScalar> check = row.string("check");
        Optional<YamlScalar> text = row.string("text");
        if (check.isPresent()) {
          return new RowKey(Kind.CHECK, check.get().value(), 1);
        }
        if (text.isPresent()) {
          return new RowKey(Kind.TEXT, text.get().value(), 1);
        }
      }
      return new RowKey(Kind.ROW, unindented(node), 1);
    }

    private String unindented(YamlNode node) {
      StringBuilder lines = new StringBuilder();
      file.source()
          .slice(node.span())
          .lines()
          .forEach(line -> lines.append(line.strip()).append('\n'));
      return lines.toString();
    }

    /** Returns the row whose text contains an offset or ends there; -1 if there is none. */
    private int rowAt(int offset) {
      int low = 0;
      int high = rows.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (rows.get(middle).span().start() <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low > 0 && offset <= rows.get(low - 1).span().end() ? low - 1 : -1;
    }

    private Optional<RowKey> byLine(int line) {
      for (RowLayout block : RowLayout.of(file)) {
        if (block.firstLine() <= line && line <= block.lastLine()) {
          return Optional.of(of(block.requirement()));
        }
      }
      return Optional.empty();
    }

    private Optional<RowKey> key(int line) {
      for (YamlEntry entry : file.root().map(YamlMapping::entries).orElse(List.of())) {
        if (isOn(entry.span(), line)) {
          return Optional.of(new RowKey(Kind.KEY, entry.name() + item(entry, line), 1));
        }
      }
      return Optional.empty();
    }

    /** Returns the key of an entry's value in a file without rows. */
    private String item(YamlEntry entry, int line) {
      boolean rows = file.root().flatMap(root -> root.entry("requirements")).isPresent();
      return rows
          ? ""
          : KeyDisambiguator.in(entry.value(), node -> isOn(node.span(), line))
              .map(name -> "/" + name)
              .orElse("");
    }

    private boolean isOn(Span span, int line) {
      SourceText source = file.source();
      int last = Math.max(span.start(), span.end() - 1);
      return source.lineIndex(span.start()) <= line && line <= source.lineIndex(last);
    }
  }

  /** Names the items below a key in files without rows. */
  static final class KeyDisambiguator {
    private KeyDisambiguator() {}

    /**
     * Returns the name of an item: the first value of a mapping in a list, a string in a list, or
     * the key of a mapping among mappings.
     *
     * @param here whether a node is at the requested position
     */
    static Optional<String> in(YamlNode value, Predicate<YamlNode> here) {
      if (value instanceof YamlSequence list) {
        return list.items().stream().filter(here).findFirst().flatMap(KeyDisambiguator::name);
      }
      return value instanceof YamlMapping mapping
          ? mapping.entries().stream()
              .filter(entry -> entry.value() instanceof YamlMapping)
              .filter(entry -> here.test(entry.key()) || here.test(entry.value()))
              .findFirst()
              .map(YamlEntry::name)
          : Optional.empty();
    }

    private static Optional<String> name(YamlNode item) {
      YamlNode first =
          item instanceof YamlMapping mapping && !mapping.entries().isEmpty()
              ? mapping.entries().get(0).value()
              : item;
      return first instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
  }
}
