package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The segments of a check id after its prefix, separated by hyphens. */
final class CheckIdSegments {
  private final YamlScalar id;
  private final List<Span> segments = new ArrayList<>();

  /** The segments of an id; offsets are those of its value. */
  CheckIdSegments(YamlScalar id) {
    this.id = id;
    String value = id.value();
    for (int from = prefixEnd(value); from <= value.length(); ) {
      int hyphen = value.indexOf('-', from);
      int to = hyphen < 0 ? value.length() : hyphen;
      segments.add(new Span(from, to));
      from = to + 1;
    }
  }

  String value() {
    return id.value();
  }

  int count() {
    return segments.size();
  }

  String word(int index) {
    return value().substring(segments.get(index).start(), segments.get(index).end());
  }

  /** Where a segment stands in the file. */
  Span place(int index) {
    return id.spanOf(segments.get(index).start(), segments.get(index).end());
  }

  /** The id without a segment and the hyphen at it. */
  String without(int index) {
    Span cut = cut(index);
    return value().substring(0, cut.start()) + value().substring(cut.end());
  }

  /** Takes a segment out; none where it is the only one, or its place is not exactly known. */
  Optional<Fix> removal(int index) {
    if (count() < 2) {
      return Optional.empty();
    }
    Span cut = cut(index);
    Span place = id.spanOf(cut.start(), cut.end());
    boolean exact = place.length() == cut.length() && id.style() != YamlScalar.Style.ALIAS;
    return exact
        ? Optional.of(new Fix("rename to `" + without(index) + "`", TextEdit.delete(place)))
        : Optional.empty();
  }

  private Span cut(int index) {
    Span segment = segments.get(index);
    if (index > 0) {
      return new Span(segment.start() - 1, segment.end());
    }
    return new Span(segment.start(), Math.min(segment.end() + 1, value().length()));
  }

  /** Behind {@code sep-<digits>-}; 0 where the id does not begin so. */
  private static int prefixEnd(String value) {
    int at = value.startsWith("sep-") ? 4 : 0;
    while (at > 0 && at < value.length() && Character.isDigit(value.charAt(at))) {
      at++;
    }
    return at > 4 && value.startsWith("-", at) ? at + 1 : 0;
  }

  /** Finds a segment that a check id should do without; the fix leaves the ids of a file unique. */
  static final class SegmentRemoval {
    private final ToIntFunction<CheckIdSegments> where;
    private final String what;

    /**
     * @param where the index of the segment; negative where an id has none
     * @param what between the id and the segment in the message
     */
    SegmentRemoval(ToIntFunction<CheckIdSegments> where, String what) {
      this.where = where;
      this.what = what;
    }

    void find(SepFile file, Consumer<Finding> findings) {
      List<CheckIdSegments> ids = file.checkIds().stream().map(CheckIdSegments::new).toList();
      if (ids.stream().anyMatch(id -> where.applyAsInt(id) >= 0)) {
        find(ids, findings);
      }
    }

    private void find(List<CheckIdSegments> ids, Consumer<Finding> findings) {
      Map<String, Integer> uses = new HashMap<>();
      ids.forEach(id -> uses.merge(shorter(id), 1, Integer::sum));
      for (CheckIdSegments id : ids) {
        int index = where.applyAsInt(id);
        if (index >= 0) {
          boolean unique = uses.getOrDefault(shorter(id), 0) == 1;
          Optional<Fix> fix = unique ? id.removal(index) : Optional.empty();
          Finding finding = finding(id, index);
          findings.accept(fix.map(finding::fix).orElse(finding));
        }
      }
    }

    private String shorter(CheckIdSegments id) {
      int index = where.applyAsInt(id);
      return index < 0 ? id.value() : id.without(index);
    }

    private Finding finding(CheckIdSegments id, int index) {
      return Finding.at(
          id.place(index), "check id `" + id.value() + "` " + what + " `" + id.word(index) + "`");
    }
  }
}
