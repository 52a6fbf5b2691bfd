package io.github.seplint.rules;

import io.github.seplint.lint.Fix;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
}
