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
import java.util.function.Function;
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
   * Returns the form used in locks, baselines and fingerprints: {@code sep-7001-tool}, {@code
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
    private final YamlMapping root;
    private final List<YamlNode> rows;
    private List<RowKey> keys = List.of();
    private Optional<List<RowLayout>> layouts = Optional.empty();

    private RowKeys(SepFile file) {
      this.file = file;
      this.root = file.yaml().mapping();
      this.rows = root.items("requirements");
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
      return key(row.index());
    }

    /**
     * Returns the key of the part that a span begins in: the row, with its own comments; otherwise
     * the key of the file; otherwise the file. An empty span at the very beginning means the file.
     */
    public RowKey at(Span span) {
      int offset = span.start();
      if (offset == 0 && span.isEmpty()) {
        return FILE;
      }
      int row = rowAt(offset);
      if (row >= 0) {
        return key(row);
      }
      int line = file.source().lineIndex(Math.min(offset, file.source().text().length()));
      if (layouts.isEmpty()) {
        layouts = Optional.of(RowLayout.of(file));
      }
      Optional<RowLayout> block =
          first(layouts.get(), each -> each.lastLine() >= line)
              .filter(each -> each.firstLine() <= line);
      if (block.isPresent()) {
        return of(block.get().requirement());
      }
      return on(line, root.entries(), YamlEntry::span)
          .map(entry -> new RowKey(Kind.KEY, entry.name() + item(entry.value(), line), 1))
          .orElse(FILE);
    }

    private RowKey key(int row) {
      if (keys.isEmpty()) {
        keys = keys();
      }
      return keys.get(row);
    }

    private List<RowKey> keys() {
      // By texts: a record's own hash makes a class at each start.
      Map<String, Integer> seen = new HashMap<>();
      List<RowKey> found = new ArrayList<>(rows.size());
      for (YamlNode row : rows) {
        RowKey first = first(row);
        int occurrence = seen.merge(first.kind().name() + first.name(), 1, Integer::sum);
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
      StringBuilder unindented = new StringBuilder();
      for (String line : file.source().slice(node.span()).lines().toList()) {
        unindented.append(line.strip()).append('\n');
      }
      return new RowKey(Kind.ROW, unindented.toString(), 1);
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

    /**
     * Returns a slash and the name of the item on a line, in a file without rows: the first value
     * of a mapping in a list, a string in a list, or the key of a mapping among mappings.
     */
    private String item(YamlNode value, int line) {
      if (root.has("requirements")) {
        return "";
      }
      Optional<String> name = Optional.empty();
      if (value instanceof YamlSequence list) {
        name = on(line, list.items(), YamlNode::span).flatMap(RowKeys::name);
      } else if (value instanceof YamlMapping mapping) {
        name =
            mapping.entries().stream()
                .filter(entry -> entry.value() instanceof YamlMapping)
                .filter(e -> isOn(e.key().span(), line) || isOn(e.value().span(), line))
                .findFirst()
                .map(YamlEntry::name);
      }
      return name.map(each -> "/" + each).orElse("");
    }

    private static Optional<String> name(YamlNode item) {
      YamlNode first =
          item instanceof YamlMapping mapping && !mapping.entries().isEmpty()
              ? mapping.entries().get(0).value()
              : item;
      return first instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    /** Returns the first part on a line, of parts in the order of the text. */
    private <T> Optional<T> on(int line, List<T> parts, Function<T, Span> span) {
      return first(parts, each -> file.source().lastLineIndex(span.apply(each)) >= line)
          .filter(each -> isOn(span.apply(each), line));
    }

    /** Returns the first item with a property that all items after it have as well. */
    private static <T> Optional<T> first(List<T> items, Predicate<T> property) {
      int low = 0;
      int high = items.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (property.test(items.get(middle))) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low < items.size() ? Optional.of(items.get(low)) : Optional.empty();
    }

    private boolean isOn(Span span, int line) {
      SourceText source = file.source();
      return source.lineIndex(span.start()) <= line && line <= source.lastLineIndex(span);
    }
  }
}
