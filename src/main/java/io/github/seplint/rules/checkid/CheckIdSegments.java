package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The segments of a check id after its prefix, separated by hyphens. */
final class CheckIdSegments {
  private final YamlScalar id;
  private final Optional<YamlScalar> text;
  private final List<Span> segments = new ArrayList<>();

  private CheckIdSegments(YamlScalar id, Optional<YamlScalar> text) {
    this.id = id;
    this.text = text;
    String value = id.value();
    for (int from = prefixEnd(value); from <= value.length(); ) {
      int hyphen = value.indexOf('-', from);
      int to = hyphen < 0 ? value.length() : hyphen;
      segments.add(new Span(from, to));
      from = to + 1;
    }
  }

  /** The ids of all rows of a file, split once for all rules. */
  private record FileIds(List<CheckIdSegments> all) {
    static FileIds of(SepFile file) {
      List<CheckIdSegments> all = new ArrayList<>();
      for (Requirement row : file.checked()) {
        row.check().ifPresent(id -> all.add(new CheckIdSegments(id, row.text())));
      }
      return new FileIds(all);
    }
  }

  int count() {
    return segments.size();
  }

  String word(int index) {
    return segments.get(index).slice(id.value());
  }

  /** The number of characters of a segment. */
  int length(int index) {
    return segments.get(index).length();
  }

  /** Returns the id without a segment and a hyphen next to it. */
  private String without(int index) {
    Span cut = cut(index);
    return id.value().substring(0, cut.start()) + id.value().substring(cut.end());
  }

  /** Removes a segment; empty for the only one, or if it cannot be located exactly. */
  private Optional<Fix> removal(int index) {
    Span cut = cut(index);
    Span place = id.spanOf(cut);
    boolean exact =
        count() > 1 && place.length() == cut.length() && id.style() != YamlScalar.Style.ALIAS;
    return exact
        ? Optional.of(new Fix("rename to `" + without(index) + "`", TextEdit.delete(place)))
        : Optional.empty();
  }

  private Span cut(int index) {
    Span segment = segments.get(index);
    return index > 0
        ? new Span(segment.start() - 1, segment.end())
        : new Span(segment.start(), Math.min(segment.end() + 1, id.value().length()));
  }

  /** Returns the offset after {@code sep-<digits>-}; 0 if the id does not begin with it. */
  private static int prefixEnd(String value) {
    int at = value.startsWith("sep-") ? 4 : 0;
    while (at > 0 && at < value.length() && Character.isDigit(value.charAt(at))) {
      at++;
    }
    return at > 4 && value.startsWith("-", at) ? at + 1 : 0;
  }

  /** Finds the superfluous segment of an id. */
  interface Finder {
    /**
     * Returns the index of the segment; negative if there is none.
     *
     * @param text of the row, if it has one
     */
    int find(CheckIdSegments id, Optional<YamlScalar> text);
  }

  /**
   * Reports the superfluous segment of each check id of a file. Fixes keep the ids unique.
   *
   * @param find the index of the segment; negative if an id has none
   * @param what between the id and the segment in the message
   */
  static void report(RuleContext context, Finder find, String what, Findings findings) {
    List<CheckIdSegments> ids = context.derived(FileIds.class, FileIds::of).all;
    Map<CheckIdSegments, Integer> found = new LinkedHashMap<>();
    for (CheckIdSegments id : ids) {
      int index = find.find(id, id.text);
      if (index >= 0) {
        found.put(id, index);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    Map<String, Integer> uses = new HashMap<>();
    for (CheckIdSegments id : ids) {
      Integer index = found.get(id);
      uses.merge(index == null ? id.id.value() : id.without(index), 1, Integer::sum);
    }
    for (Map.Entry<CheckIdSegments, Integer> each : found.entrySet()) {
      CheckIdSegments id = each.getKey();
      int index = each.getValue();
      boolean unique = uses.getOrDefault(id.without(index), 0) == 1;
      String message = "check id `" + id.id.value() + "` " + what + " `" + id.word(index) + "`";
      findings
          .report(id.id, id.segments.get(index), message)
          .fix(unique ? id.removal(index) : Optional.empty());
    }
  }
}
